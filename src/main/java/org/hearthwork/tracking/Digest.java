package org.hearthwork.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.CouldntReason;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the homework of a couple since a moment, for the brief of a session.
 *
 * <p>The figures count what was due since then and is due by now, or by the session when that is within a day; paused and
 * withdrawn work counts nowhere.
 *
 * @param onHold whether joint work is stopped for safety
 * @param exercises how many assignments had something due
 * @param both joint occurrences done by both, of the joint ones
 * @param said one exercise after the other, the newest first, at most one line a partner; never anything clinician-only
 * @param differences the three largest
 * @param obstacles the reasons of "couldn't this time", the most frequent first; never that it did not feel right
 * @param onlyForYou clinician-only answers: collapsed until asked for, never read aloud
 * @param notRight where one said that it did not feel right, the latest first: kept as {@code onlyForYou} is
 * @param nextStep a suggestion by rule, never assigned by itself; null when there is none
 */
public record Digest(
        Couple couple,
        Instant since,
        boolean onHold,
        int exercises,
        Share a,
        Share b,
        Share both,
        List<Waiting> revealsWaiting,
        List<Said> said,
        List<Differing> differences,
        List<Obstacle> obstacles,
        List<Said> onlyForYou,
        List<NotRight> notRight,
        @Nullable NextStep nextStep) {

    /** @param on the day, in the couple's time zone */
    public record NotRight(Partner partner, AssignmentId assignment, String exercise, LocalDate on) {}

    /** @param mostly the part of the day most of them were told in, or null when they are spread */
    public record Obstacle(
            CouldntReason reason, int count, @Nullable PartOfDay mostly) {}

    /**
     * @param exercise the key of the exercise it speaks of, or null
     * @param title the title of that exercise, or null
     * @param partner with whom to have the word, for {@link Kind#INDIVIDUAL_WORD}
     */
    public record NextStep(
            Kind kind,
            @Nullable String exercise,
            @Nullable String title,
            @Nullable Partner partner) {

        public enum Kind {
            /** Completion under half of at least three due: the smaller version of the exercise done least. */
            SMALLER_VERSION,
            /** A gap of 40 points or more over at least four due each: a word with the one who does less, alone. */
            INDIVIDUAL_WORD,
            /** Both did most of the joint work in each of the last three weeks: the next tip of the default plan. */
            NEXT_TIP;

            public String messageKey() {
                return "homework.next-step."
                        + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }
}
