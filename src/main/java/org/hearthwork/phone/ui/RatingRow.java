package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.library.Column;
import org.hearthwork.library.Option;

/** One row of numbers with its two ends named below it; what is no number stands below that, one tap as well. */
final class RatingRow extends Div {

    /** What the name of the row and what stands beside it may have together, to stand in one line of a narrow phone. */
    private static final int MOST_LETTERS = 30;

    private final RadioButtonGroup<Option> values;

    /** @param chosen the key of the value that stands there, or nothing */
    RatingRow(Column column, String chosen, Consumer<Option> rated) {
        addClassName("rating-row");
        setClassName("rating-row-long", letters(column) > MOST_LETTERS);
        List<Option> inOrder = new ArrayList<>(column.values());
        inOrder.removeAll(column.beside());
        int numbers = inOrder.size();
        inOrder.addAll(column.beside());
        values = new RadioButtonGroup<>(column.label());
        values.addClassName("rating");
        values.setItems(inOrder);
        values.setItemLabelGenerator(Option::label);
        values.setRenderer(new ComponentRenderer<>(option -> mark(column, inOrder.indexOf(option), numbers, option)));
        inOrder.stream()
                .filter(option -> option.key().equals(chosen))
                .findFirst()
                .ifPresent(values::setValue);
        values.addValueChangeListener(change -> {
            Option value = change.getValue();
            if (value != null) {
                rated.accept(value);
            }
        });
        Span low = new Span(String.valueOf(column.low()));
        Span high = new Span(String.valueOf(column.high()));
        Div ends = new Div(low, high);
        ends.addClassName("scale-ends");
        ends.getElement().setAttribute("aria-hidden", "true");
        add(values, ends);
    }

    private static int letters(Column column) {
        return column.label().length()
                + column.beside().stream()
                        .mapToInt(value -> value.label().length())
                        .sum();
    }

    /** The ends say their words with their number; what lies beside the row is drawn apart from it. */
    private static Span mark(Column column, int at, int numbers, Option option) {
        Span label = new Span(option.label());
        if (at >= numbers) {
            label.addClassName("beside");
        } else if (at == 0 || at == numbers - 1) {
            Span meaning = new Span(" " + (at == 0 ? column.low() : column.high()));
            meaning.addClassName("sr-only");
            label.add(meaning);
        }
        return label;
    }
}
