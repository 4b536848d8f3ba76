package org.hearthwork.homework.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.library.AnswerBody;

/** What both agree to, each for themselves. */
final class ConfirmField extends PromptField {

    private static final String AGREED = "agreed"; // the one key the library knows for a confirmation

    ConfirmField(String text, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        Paragraph words = new Paragraph(text);
        words.addClassName("reading");
        words.setId(labelledBy + "-text");
        Checkbox agree = new Checkbox(getTranslation("homework.confirm.agree"));
        agree.addClassName("agree");
        agree.getElement().setAttribute("aria-describedby", labelledBy + "-text");
        agree.setValue(answer.keysOrNone().contains(AGREED));
        agree.addValueChangeListener(change -> tell(change.getValue() ? AnswerBody.ofKey(AGREED) : AnswerBody.EMPTY));
        add(new Card(words), agree);
    }
}
