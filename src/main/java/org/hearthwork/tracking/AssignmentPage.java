package org.hearthwork.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * One assignment of a couple, with what was done and answered.
 *
 * @param exercise the title of the exercise
 * @param notes the personal lines, by seat
 * @param occurrences the latest, the newest first, at most {@value #MOST}
 * @param recoveryAsked that medical recovery was asked about when it was given
 * @param days of a daily work of the two, those of its latest occurrences, or null
 * @param trend how this exercise went with the couple over the last weeks, whenever it was given, or null
 * @param total how many occurrences it has
 * @param version the one that what is asked of it builds upon
 */
public record AssignmentPage(
        AssignmentId id,
        Couple couple,
        String exercise,
        boolean smaller,
        boolean recoveryAsked,
        Audience audience,
        List<Partner> partners,
        Schedule schedule,
        WhoSees whoSees,
        RevealRule reveal,
        boolean clinicianReadsSealed,
        AssignmentWish.Kit kit,
        Map<Seat, String> notes,
        AssignmentStatus status,
        @Nullable Instant restsSince,
        boolean goesOn,
        Instant assignedAt,
        List<One> occurrences,
        @Nullable DotGrid days,
        Trend.@Nullable Of trend,
        int total,
        int version) {

    public static final int MOST = 20;

    /** What was chosen beside the usual, each ending a message key. */
    public List<String> choices() {
        return Stream.of(smaller ? "smaller" : "", recoveryAsked ? "recovery-asked" : "")
                .filter(choice -> !choice.isEmpty())
                .toList();
    }

    /**
     * One occurrence.
     *
     * @param number of the round, from 1; 0 for a sitting that follows within one
     * @param sitting the title of its sitting
     * @param lanes how each of the assignment's partners stands, in their order
     * @param joint how it stands between the two, or null for work that is not joint
     * @param keptSealed whether a clinician keeps it from being revealed by itself
     * @param staysSealed whether it stays closed because one who handed it in took consent back
     * @param reviewedAt when a clinician marked it reviewed, after everything that is in came in; else null
     * @param rating the clinician's rating, 0 to 4, or null
     * @param version the one that another due day builds upon
     * @param mayReveal whether "Open the reveal" can be asked for
     * @param ratings what a clinician opens, as far as both gave theirs, or null for nothing
     */
    public record One(
            OccurrenceId id,
            int number,
            String sitting,
            Instant opensAt,
            Instant dueAt,
            boolean followsSession,
            List<LaneView> lanes,
            @Nullable JointState joint,
            @Nullable Instant revealedAt,
            boolean keptSealed,
            boolean staysSealed,
            @Nullable Instant reviewedAt,
            @Nullable Integer rating,
            int version,
            boolean mayReveal,
            @Nullable Ratings ratings,
            List<Answered> answers) {

        /** Whose part is in, on this page: what a click on it can have read. */
        public Set<Seat> in() {
            return lanes.stream()
                    .filter(lane -> lane.state() == LaneState.DONE)
                    .map(lane -> lane.partner().seat())
                    .collect(Collectors.toSet());
        }

        public boolean handedIn() {
            return lanes.stream().anyMatch(lane -> lane.state() == LaneState.DONE);
        }
    }

    /**
     * What both said of each other, which no one but a clinician opens to the two.
     *
     * @param labels the short names of the questions that both answered
     * @param opened who opened them, and when; null while they are closed
     */
    public record Ratings(List<String> labels, @Nullable Opened opened) {}

    public record Opened(String by, Instant at) {}

    /** @param at when it was finished, or started, or null */
    public record LaneView(
            Partner partner,
            LaneState state,
            @Nullable CouldntReason reason,
            @Nullable Instant at,
            boolean late) {}

    /**
     * One prompt with what the two answered, as far as the reader may see it.
     *
     * @param label the prompt's short name
     * @param ask the question
     * @param difference how far apart, 0 to 1; 0 where one is missing or nothing compares
     * @param leanings of a map that both drew, where each sees the work
     */
    public record Answered(
            String prompt,
            String label,
            String ask,
            Map<Seat, Words> words,
            double difference,
            List<Leaning> leanings) {}

    /** One column of a map: where its work lies by each of the two, from 0, all with A, to 1, all with B. */
    public record Leaning(String column, double byA, double byB) {}

    /** @param under the policy it was given under @param landed whether the other one said of it that it landed */
    public record Words(List<String> lines, Tag tag, Secrets under, boolean landed) {}
}
