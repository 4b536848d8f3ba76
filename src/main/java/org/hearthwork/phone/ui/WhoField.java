package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.library.AnswerBody;

/** One of the two, by a tap on their name. */
final class WhoField extends PromptField {

    private final NamesOfTwo names;
    private final Button clear = Buttons.quiet(getTranslation("homework.field.clear"), this::clear);

    WhoField(Sheet sheet, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        names = new NamesOfTwo(sheet, answer.textOrEmpty());
        names.setAriaLabelledBy(labelledBy);
        names.addValueChangeListener(change -> chosen());
        clear.addClassName("clear");
        clear.setVisible(!names.isEmpty());
        add(names, clear);
    }

    private void clear() {
        names.clear();
    }

    private void chosen() {
        String name = names.getValue();
        clear.setVisible(name != null);
        tell(name == null ? AnswerBody.EMPTY : AnswerBody.ofText(name));
    }
}
