package org.hearthwork.outcomes;

import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;

/**
 * A measure that one was asked for, open in front of them.
 *
 * @param policy whether what is for the care team alone may be brought into the joint work
 * @param inOwnLanguage whether it stands in the language its reader has chosen
 * @param at the index of the question to go on with
 */
public record MeasureSheet(
        MeasureRequestId id,
        Measure measure,
        Partner other,
        Secrets policy,
        boolean inOwnLanguage,
        boolean begun,
        List<Question> questions,
        int at) {

    public MeasureSheet {
        questions = List.copyOf(questions);
    }

    public record Question(MeasureItem item, Prompt prompt, AnswerBody answer) {}

    /** Whether this answer is one that a person has to see at once. */
    public boolean isUrgent(MeasureItem item, AnswerBody answer) {
        return item.key().equals(measure.selfHarm()) && item.counted(answer).orElse(0) > 0;
    }

    public boolean asksOfSelfHarm() {
        return !measure.selfHarm().isEmpty();
    }
}
