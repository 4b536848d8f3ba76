package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;

/**
 * One partner's part, open in front of them.
 *
 * @param at the index of the question to go on with
 * @param finished whether it is handed in, or was said not to have worked
 * @param note the clinician's personal line for this partner, or empty
 */
public record Sheet(
        ParticipationId id,
        OccurrenceId occurrence,
        Exercise exercise,
        Sitting sitting,
        Audience audience,
        boolean clinicianReadsSealed,
        Partner me,
        Partner other,
        List<Question> questions,
        int at,
        boolean finished,
        AssignmentWish.Kit kit,
        String note) {

    /** @param visibility who will see it, as shown before anything is typed */
    public record Question(Prompt prompt, String ask, Visibility visibility, AnswerBody answer) {}
}
