package org.hearthwork.homework;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * What the clinician chose in the dialog "Assign homework".
 *
 * @param sitting the sitting it starts with
 * @param due the due day, or null for "before next session"
 * @param clinicianReadsSealed whether the care team may read sealed answers before the reveal; the partner is told
 * @param notes a personal line for one or both, by seat
 * @param recoveryAsked that medical recovery was asked about, of an exercise with touch
 */
public record AssignmentWish(
        String exercise,
        String sitting,
        boolean smaller,
        Audience audience,
        Schedule schedule,
        @Nullable LocalDate due,
        WhoSees whoSees,
        RevealRule reveal,
        boolean clinicianReadsSealed,
        Kit kit,
        Map<Seat, String> notes,
        boolean recoveryAsked) {

    /** As most couples get an exercise without touch: both together, sealed, opened when both are in, once, before the next session. */
    public static AssignmentWish usual(String exercise, String sitting) {
        return new AssignmentWish(
                exercise,
                sitting,
                false,
                Audience.BOTH_SEALED,
                Schedule.ONCE,
                null,
                WhoSees.SEALED,
                RevealRule.WHEN_BOTH_DONE,
                true,
                Kit.EMPTY,
                Map.of(),
                false);
    }

    /** The same with each line of what makes it likely to happen as it is said to somebody. */
    public AssignmentWish said(UnaryOperator<String> words) {
        return keeping(kit.said(words), notes);
    }

    /** The same with these lines in the place of its own. */
    AssignmentWish keeping(Kit lines, Map<Seat, String> personal) {
        return new AssignmentWish(
                exercise,
                sitting,
                smaller,
                audience,
                schedule,
                due,
                whoSees,
                reveal,
                clinicianReadsSealed,
                lines,
                personal,
                recoveryAsked);
    }

    /** @throws org.hearthwork.kit.Refusal at the field where these three do not go together */
    public Sharing sharing() {
        return new Sharing(audience, whoSees, reveal);
    }

    /** Whether only the first time is the schedule's: what comes round waits for what the two agree on, and keeps their days. */
    boolean leavesDaysToTheTwo(Exercise of) {
        return !schedule.belongsToDays()
                && of.sitting(sitting).filter(of::waitsForAnAgreement).isPresent();
    }

    /**
     * What makes it likely to happen; every part may stay empty.
     *
     * @param confidence how sure the two are, 0 to 10, or null; below 7 the smaller version is suggested
     */
    public record Kit(
            String why,
            String cue,
            String action,
            String obstacle,
            String planB,
            @Nullable Integer confidence) {

        public static final int UNSURE_BELOW = 7;
        public static final Kit EMPTY = new Kit("", "", "", "", "", null);

        /** Each of its lines as it is said to somebody. */
        Kit said(UnaryOperator<String> words) {
            return new Kit(
                    words.apply(why),
                    words.apply(cue),
                    words.apply(action),
                    words.apply(obstacle),
                    words.apply(planB),
                    confidence);
        }
    }
}
