package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;

/** One of a few, each a row to press. */
final class ChoiceField extends PromptField {

    private final RadioButtonGroup<Option> options = new RadioButtonGroup<>();
    private final Button clear = Buttons.quiet(getTranslation("homework.field.clear"), this::clear);

    ChoiceField(List<Option> choices, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        options.addClassName("pick");
        options.setAriaLabelledBy(labelledBy);
        options.setItems(choices);
        options.setItemLabelGenerator(Option::label);
        choices.stream()
                .filter(choice -> answer.keysOrNone().contains(choice.key()))
                .findFirst()
                .ifPresent(options::setValue);
        options.addValueChangeListener(change -> chosen());
        clear.addClassName("clear");
        clear.setVisible(!options.isEmpty());
        add(options, clear);
    }

    private void clear() {
        options.clear();
    }

    private void chosen() {
        Option option = options.getValue();
        clear.setVisible(option != null);
        tell(option == null ? AnswerBody.EMPTY : AnswerBody.ofKey(option.key()));
    }
}
