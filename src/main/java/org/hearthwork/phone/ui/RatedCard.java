package org.hearthwork.phone.ui;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Option;

/** One card in rows of numbers. What is asked of it follows what was said of it: most cards take one tap. */
final class RatedCard {

    private final MapCard rows = new MapCard();
    private final Cards cards;
    private final Supplier<Map<String, String>> said;
    private final BiConsumer<Column, Option> rate;

    private RatedCard(Cards cards, Supplier<Map<String, String>> said, BiConsumer<Column, Option> rate) {
        this.cards = cards;
        this.said = said;
        this.rate = rate;
        asked().forEach(column -> rows.add(row(column)));
    }

    /** @param said what was said of the card so far, by column @param rate is told each tap */
    static MapCard of(Cards cards, Supplier<Map<String, String>> said, BiConsumer<Column, Option> rate) {
        return new RatedCard(cards, said, rate).rows;
    }

    private List<Column> asked() {
        return cards.asked(said.get());
    }

    private RatingRow row(Column column) {
        return new RatingRow(column, said.get().getOrDefault(column.key(), ""), value -> {
            List<Column> before = asked();
            rate.accept(column, value);
            if (!asked().equals(before)) {
                drawWhatFollows();
            }
        });
    }

    /** The first row was tapped just now and stays the one it was. */
    private void drawWhatFollows() {
        rows.getChildren().skip(1).toList().forEach(rows::remove);
        asked().stream().skip(1).forEach(column -> rows.add(row(column)));
    }
}
