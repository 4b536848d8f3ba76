package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;

/** Turns of speaking on one phone between the two. */
final class TurnsField extends PromptField {

    TurnsField(PromptKind.Timer timer, AnswerBody answer, Consumer<AnswerBody> changed) {
        super(changed);
        Paragraph leads = new Paragraph(timer.leads());
        leads.addClassName("soft");
        int done = answer.numberOrNull() == null ? 0 : answer.numberOrNull();
        Turns turns = new Turns(timer.minutes(), timer.rounds(), done);
        turns.addTurnListener(event -> tell(AnswerBody.ofNumber(Math.clamp(event.done(), 0, timer.rounds()))));
        add(leads, turns);
    }
}
