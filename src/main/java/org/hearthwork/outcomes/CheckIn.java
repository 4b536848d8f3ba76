package org.hearthwork.outcomes;

import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Visibility;

/**
 * One's own check-in, open in front of its author.
 *
 * @param apart whether the two share nothing of it
 * @param at the index of the question to go on with
 */
public record CheckIn(
        CheckInId id, Partner me, Partner other, Secrets policy, boolean apart, List<Question> questions, int at) {

    /** @param sees who will see the answer, as shown before anything is typed and as it is kept */
    public record Question(Prompt prompt, Visibility sees, AnswerBody answer) {

        /** Whether it stands in the original English, whatever language its reader has chosen. */
        public boolean isOfMeasure() {
            return prompt.key().startsWith("csi-");
        }
    }

    /** Who sees a wish that was written so. */
    public Visibility wishSeenBy(AnswerBody wish) {
        return CheckInForm.sees(CheckInForm.WISH, wish, apart);
    }

    /** Whether the author of this question chooses who reads it. */
    public boolean isChosen(Question question) {
        return !apart && question.prompt().key().equals(CheckInForm.WISH);
    }
}
