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

/**
 * Who of the two, as places on one line between their names; somebody else and nobody stand beside it. By the arrows it is
 * one group of all its values, each with its words.
 */
final class PlacesRow extends Div {

    private final RadioButtonGroup<Option> values;
    private final Span said = new Span();

    /** @param chosen the key of the value that stands there, or nothing */
    PlacesRow(Column column, String chosen, Consumer<Option> rated) {
        addClassName("places-row");
        List<String> line = column.line();
        List<Option> inOrder = new ArrayList<>(column.values());
        inOrder.removeAll(column.beside());
        inOrder.addAll(column.beside());
        values = new RadioButtonGroup<>(column.label());
        values.addClassName("places");
        values.setItems(inOrder);
        values.setItemLabelGenerator(Option::label);
        values.setRenderer(new ComponentRenderer<>(option -> mark(line, option)));
        said.addClassName("places-said");
        said.getElement().setAttribute("aria-hidden", "true");
        inOrder.stream()
                .filter(option -> option.key().equals(chosen))
                .findFirst()
                .ifPresent(option -> {
                    values.setValue(option);
                    said.setText(option.label());
                });
        values.addValueChangeListener(change -> {
            Option value = change.getValue();
            if (value != null) {
                said.setText(value.label());
                rated.accept(value);
            }
        });
        add(values, said);
    }

    /** A place on the line shows where it is; what it says is for the ear. */
    private static Span mark(List<String> line, Option option) {
        Span mark = new Span(option.label());
        if (line.contains(option.key())) {
            mark.addClassName("sr-only");
        }
        return mark;
    }
}
