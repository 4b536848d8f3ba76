package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.homework.Proposal;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Option;
import org.jspecify.annotations.Nullable;

/**
 * Many small things, one card a screen: what it is, and one row of values for every column. The page's own "Back" and
 * "Next" go from card to card; where one tap answers a row, it goes on by itself when a hand has answered all of a card.
 */
final class CardsField extends PromptField {

    private final Cards cards;
    private final Sheet sheet;
    private final List<Option> items;
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    private final Paragraph step = new Paragraph();
    private final H3 item = new H3();
    private final Div rows = new Div();
    private final Div moves = new Div();
    private Button clear = clearButton();
    private @Nullable Onward onward;
    private int at;

    CardsField(Cards cards, Sheet sheet, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        this.cards = cards;
        this.sheet = sheet;
        items = items(cards, sheet);
        answer.cellsOrNone().forEach((key, row) -> cells.put(key, new LinkedHashMap<>(row)));
        step.addClassNames("small", "soft");
        item.getElement().setAttribute("tabindex", "-1");
        moves.addClassName("card-moves");
        Card card = new Card(step, item, rows, moves);
        card.addClassName(cards.isMap() ? "map-card" : "rating-card");
        add(card);
        draw(whereItWasLeft());
    }

    /** A card that is named like a question of what the two agreed on stands for that: there is none for what they left out. */
    private static List<Option> items(Cards cards, Sheet sheet) {
        List<Option> agreed = cards.items().stream()
                .filter(item -> sheet.agreed().containsKey(item.key()))
                .toList();
        return agreed.isEmpty() ? cards.items() : agreed;
    }

    /** After the last card that has an answer; what was left out before it stays left out. */
    private int whereItWasLeft() {
        for (int index = items.size() - 1; index >= 0; index--) {
            Map<String, String> row = cells.get(items.get(index).key());
            if (row != null) {
                boolean whole = cards.isWhole(row);
                return Math.min(whole ? index + 1 : index, items.size() - 1);
            }
        }
        return 0;
    }

    @Override
    boolean fillsTheScreen() {
        return cards.columns().size() > 1 || cards.isRated();
    }

    @Override
    void onThrough(Onward there) {
        onward = there;
    }

    @Override
    boolean goesOn() {
        return at < items.size() - 1;
    }

    @Override
    boolean goForward() {
        return goTo(at + 1);
    }

    @Override
    boolean goBack() {
        return goTo(at - 1);
    }

    private boolean goTo(int index) {
        if (index < 0 || index >= items.size()) {
            return false;
        }
        draw(index);
        item.getElement().callJsFunction("focus");
        getUI().ifPresent(ui -> ui.getElement().callJsFunction("scrollIntoView")); // a card begins at its top
        if (onward != null) {
            onward.moved();
        }
        return true;
    }

    private void draw(int index) {
        at = index;
        Option current = items.get(index);
        step.setText(getTranslation("homework.cards.step", index + 1, items.size()));
        step.setVisible(items.size() > 1);
        item.setText(current.label());
        rows.removeAll();
        Proposal.Line agreed = sheet.agreed().get(current.key());
        if (agreed != null) {
            rows.add(AgreedLines.words(agreed.words()));
        }
        rows.add(cards.isMap() ? map(current) : cards.isRated() ? rated(current) : ratings(current));
        drawMoves(current);
    }

    /** Of every card its own: what was pressed on the card before, on a slow line, does nothing to this one. */
    private void drawMoves(Option current) {
        clear = clearButton();
        clear.setVisible(cells.containsKey(current.key()));
        moves.removeAll();
        moves.add(clear);
        if (goesOn()) {
            moves.add(Clicks.once(Buttons.quiet(getTranslation("homework.cards.leave-out"), this::leaveOut)));
        }
    }

    private Button clearButton() {
        return Buttons.quiet(getTranslation("homework.field.clear"), this::clear);
    }

    private Component map(Option current) {
        MapCard map = new MapCard();
        Div names = new Div(
                new SeatName(sheet.me().seat(), sheet.me().firstName()),
                new SeatName(sheet.other().seat(), sheet.other().firstName()));
        names.addClassName("places-names");
        names.getElement().setAttribute("aria-hidden", "true");
        map.add(names);
        cards.columns()
                .forEach(column -> map.add(new PlacesRow(
                        column, chosen(current, column), value -> rate(current.key(), column.key(), value.key()))));
        map.onWhole(whole -> Clicks.run(() -> goOnByItself(current)));
        return map;
    }

    private Component rated(Option current) {
        MapCard rated = RatedCard.of(
                cards, () -> row(current), (column, value) -> rate(current.key(), column.key(), value.key()));
        rated.onWhole(whole -> Clicks.run(() -> goOnByItself(current)));
        return rated;
    }

    private Map<String, String> row(Option item) {
        return cells.getOrDefault(item.key(), Map.of());
    }

    /** Only from a card of which all is kept, and only once. */
    private void goOnByItself(Option from) {
        boolean whole = cards.isWhole(row(from));
        if (whole && from.equals(items.get(at)) && onward != null) {
            onward.through();
        }
    }

    private Component ratings(Option current) {
        Div columns = new Div();
        columns.addClassName("card-columns");
        cards.columns()
                .forEach(column -> columns.add(new WordsRow(
                        column, chosen(current, column), value -> rate(current.key(), column.key(), value.key()))));
        return columns;
    }

    private String chosen(Option current, Column column) {
        return row(current).getOrDefault(column.key(), "");
    }

    private void rate(String itemKey, String columnKey, String value) {
        Map<String, String> row = cells.computeIfAbsent(itemKey, key -> new LinkedHashMap<>());
        row.put(columnKey, value);
        cards.columns().stream()
                .filter(column -> !column.isAsked(row))
                .map(Column::key)
                .forEach(row::remove); // what was said of it before belongs to another answer
        clear.setVisible(true);
        told();
    }

    private void clear() {
        cells.remove(items.get(at).key());
        draw(at);
        told();
    }

    private void leaveOut() {
        if (onward != null && !onward.leftOut()) {
            goTo(items.size() - 1);
        }
    }

    private void told() {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        cells.forEach((key, row) -> copy.put(key, Map.copyOf(row)));
        tell(AnswerBody.ofCells(copy));
    }
}
