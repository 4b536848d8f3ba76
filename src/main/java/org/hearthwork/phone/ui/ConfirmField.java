package org.hearthwork.phone.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.hearthwork.homework.Proposal;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.AnswerBody;

/** What both agree to, each for themselves: it shows what is confirmed, and the yes belongs to exactly that. */
final class ConfirmField extends PromptField {

    /** @param proposal the shared fields as they stand */
    ConfirmField(String text, Proposal proposal, String labelledBy, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        Card card = new Card(new SectionTitle(getTranslation("homework.confirm.this")));
        card.addClassName("agreement");
        card.setId(labelledBy + "-text");
        proposal.lines().forEach(line -> card.add(AgreedLines.point(line)));
        Paragraph words = new Paragraph(text);
        words.addClassName("reading");
        card.add(words);
        Checkbox agree = new Checkbox(getTranslation("homework.confirm.agree"));
        agree.addClassName("agree");
        agree.getElement().setAttribute("aria-describedby", labelledBy + "-text");
        agree.setValue(proposal.isConfirmedBy(answer));
        agree.addValueChangeListener(change -> tell(change.getValue() ? proposal.yes() : AnswerBody.EMPTY));
        add(card, agree);
    }
}
