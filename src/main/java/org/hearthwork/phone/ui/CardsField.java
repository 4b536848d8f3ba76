package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
 * "Next" go from card to card; a map goes on by itself when a hand has answered all rows of a card.
 */
final class CardsField extends PromptField {

    private final Cards cards;
    private final Sheet sheet;
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
        answer.cellsOrNone().forEach((key, row) -> cells.put(key, new LinkedHashMap<>(row)));
        step.addClassNames("small", "soft");
        item.getElement().setAttribute("tabindex", "-1");
        moves.addClassName("card-moves");
        Card card = new Card(step, item, rows, moves);
        card.addClassName(cards.isMap() ? "map-card" : "rating-card");
        add(card);
        draw(whereItWasLeft());
    }

    /** After the last card that has an answer; what was left out before it stays left out. */
    private int whereItWasLeft() {
        List<Option> items = cards.items();
        for (int index = items.size() - 1; index >= 0; index--) {
            Map<String, String> row = cells.get(items.get(index).key());
            if (row != null) {
                boolean whole = row.size() == cards.columns().size();
                return Math.min(whole ? index + 1 : index, items.size() - 1);
            }
        }
        return 0;
    }

    @Override
    boolean fillsTheScreen() {
        return cards.columns().size() > 1;
    }

    @Override
    void onThrough(Onward there) {
        onward = there;
    }

    @Override
    boolean goesOn() {
        return at < cards.items().size() - 1;
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
        if (index < 0 || index >= cards.items().size()) {
            return false;
        }
        draw(index);
        item.getElement().callJsFunction("focus");
        if (onward != null) {
            onward.moved();
        }
        return true;
    }

    private void draw(int index) {
        at = index;
        Option current = cards.items().get(index);
        step.setText(
                getTranslation("homework.cards.step", index + 1, cards.items().size()));
        item.setText(current.label());
        rows.removeAll();
        rows.add(cards.isMap() ? map(current) : ratings(current));
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

    /** Only from a card of which all is kept, and only once. */
    private void goOnByItself(Option from) {
        boolean whole = cells.getOrDefault(from.key(), Map.of()).size()
                == cards.columns().size();
        if (whole && from.equals(cards.items().get(at)) && onward != null) {
            onward.through();
        }
    }

    private Component ratings(Option current) {
        Div columns = new Div();
        columns.addClassName("card-columns");
        cards.columns().forEach(column -> columns.add(values(current, column)));
        return columns;
    }

    private String chosen(Option current, Column column) {
        return cells.getOrDefault(current.key(), Map.of()).getOrDefault(column.key(), "");
    }

    private RadioButtonGroup<Option> values(Option current, Column column) {
        RadioButtonGroup<Option> values = new RadioButtonGroup<>(column.label());
        boolean numbers =
                column.values().stream().allMatch(value -> value.label().length() <= 2);
        values.addClassName(numbers ? "scale" : "pills");
        values.setItems(column.values());
        values.setItemLabelGenerator(Option::label);
        String chosen = chosen(current, column);
        column.values().stream()
                .filter(value -> value.key().equals(chosen))
                .findFirst()
                .ifPresent(values::setValue);
        values.addValueChangeListener(change -> {
            Option value = change.getValue();
            if (value != null) {
                rate(current.key(), column.key(), value.key());
            }
        });
        return values;
    }

    private void rate(String itemKey, String columnKey, String value) {
        cells.computeIfAbsent(itemKey, key -> new LinkedHashMap<>()).put(columnKey, value);
        clear.setVisible(true);
        told();
    }

    private void clear() {
        cells.remove(cards.items().get(at).key());
        draw(at);
        told();
    }

    private void leaveOut() {
        if (onward != null && !onward.leftOut()) {
            goTo(cards.items().size() - 1);
        }
    }

    private void told() {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        cells.forEach((key, row) -> copy.put(key, Map.copyOf(row)));
        tell(AnswerBody.ofCells(copy));
    }
}
