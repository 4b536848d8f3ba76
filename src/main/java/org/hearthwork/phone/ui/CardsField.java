package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Option;

/** Many small things, one card at a time: what it is, and one row of values for every column. */
final class CardsField extends PromptField {

    private final Cards cards;
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();
    private final Paragraph step = new Paragraph();
    private final H3 item = new H3();
    private final Div columns = new Div();
    private final Button back = Buttons.quiet(getTranslation("homework.cards.back"), () -> show(at() - 1));
    private final Button next = Buttons.plain(getTranslation("homework.cards.next"), () -> show(at() + 1));
    private final Button clear = Buttons.quiet(getTranslation("homework.field.clear"), this::clear);
    private int at;

    CardsField(Cards cards, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        this.cards = cards;
        answer.cellsOrNone().forEach((key, row) -> cells.put(key, new LinkedHashMap<>(row)));
        step.addClassNames("small", "soft");
        item.getElement().setAttribute("tabindex", "-1");
        columns.addClassName("card-columns");
        clear.addClassName("clear");
        Div moves = new Div(back, next);
        moves.addClassName("card-moves");
        Card card = new Card(step, item, columns, clear, moves);
        card.addClassName("rating-card");
        add(card);
        draw(firstOpen());
    }

    private int at() {
        return at;
    }

    private int firstOpen() {
        for (int index = 0; index < cards.items().size(); index++) {
            if (!cells.containsKey(cards.items().get(index).key())) {
                return index;
            }
        }
        return 0;
    }

    private void show(int index) {
        draw(index);
        item.getElement().callJsFunction("focus");
    }

    private void draw(int index) {
        at = index;
        Option current = cards.items().get(index);
        step.setText(
                getTranslation("homework.cards.step", index + 1, cards.items().size()));
        item.setText(current.label());
        columns.removeAll();
        cards.columns().forEach(column -> columns.add(values(current, column)));
        back.setEnabled(index > 0);
        next.setEnabled(index < cards.items().size() - 1);
        clear.setVisible(cells.containsKey(current.key()));
    }

    private RadioButtonGroup<Option> values(Option current, Column column) {
        RadioButtonGroup<Option> values = new RadioButtonGroup<>(column.label());
        boolean numbers =
                column.values().stream().allMatch(value -> value.label().length() <= 2);
        values.addClassName(numbers ? "scale" : "pills");
        values.setItems(column.values());
        values.setItemLabelGenerator(Option::label);
        String chosen = cells.getOrDefault(current.key(), Map.of()).getOrDefault(column.key(), "");
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

    private void told() {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        cells.forEach((key, row) -> copy.put(key, Map.copyOf(row)));
        tell(AnswerBody.ofCells(copy));
    }
}
