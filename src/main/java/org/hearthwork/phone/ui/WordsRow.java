package org.hearthwork.phone.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;
import org.hearthwork.library.Column;
import org.hearthwork.library.Option;

/** The values of one column of a card, each in its own words. */
final class WordsRow extends RadioButtonGroup<Option> {

    /** @param chosen the key of the value that stands there, or nothing */
    WordsRow(Column column, String chosen, Consumer<Option> rated) {
        super(column.label());
        boolean numbers =
                column.values().stream().allMatch(value -> value.label().length() <= 2);
        addClassName(numbers ? "scale" : "pills");
        setItems(column.values());
        setItemLabelGenerator(Option::label);
        column.values().stream()
                .filter(value -> value.key().equals(chosen))
                .findFirst()
                .ifPresent(this::setValue);
        addValueChangeListener(change -> {
            Option value = change.getValue();
            if (value != null) {
                rated.accept(value);
            }
        });
    }
}
