package org.hearthwork.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Seat;
import org.hearthwork.outcomes.CoupleMeasures.Total;
import org.jspecify.annotations.Nullable;

/**
 * The measures that a clinician asks the two for, each of them alone.
 *
 * @param offered what can be asked for
 * @param waiting what is asked for and not in
 * @param taken what is in, of each measure and each of the two, the latest first
 * @param hints why one might be asked for now; nothing is asked by itself
 */
public record AskedMeasures(List<Measure> offered, List<Waiting> waiting, List<Taken> taken, List<Hint> hints) {

    public AskedMeasures {
        offered = List.copyOf(offered);
        waiting = List.copyOf(waiting);
        taken = List.copyOf(taken);
        hints = List.copyOf(hints);
    }

    /** @param begun whether an answer is being thought about; which one, nobody but its author knows */
    public record Waiting(MeasureRequestId id, Measure measure, Partner of, Instant at, boolean begun) {}

    /** @param total of all items, or null where one was left open @param under the policy it came under */
    public record Taken(
            MeasureRequestId id,
            Measure measure,
            Partner by,
            Instant at,
            @Nullable Integer total,
            Secrets under,
            List<Answered> answers) {

        public boolean hasTotal() {
            return total != null;
        }
    }

    /** @param said in the words of the sheet, or empty where it was left open */
    public record Answered(String ask, String said) {}

    /** @param noted on what it rests, where that was noted by somebody */
    public record Hint(Why why, String noted) {}

    /** Why a measure is suggested. */
    public enum Why {
        /** A child was born within the last twelve months: PHQ-9 and GAD-7, for both. */
        FIRST_YEAR,
        /** The plan begins: CSI-16. */
        PLAN_BEGINS,
        /** The plan is in its ninth week: CSI-16 again. */
        PLAN_WEEK_8
    }

    /** The totals of one measure, the oldest first. */
    public List<Total> totals(Measure measure) {
        return taken.reversed().stream()
                .filter(one -> one.measure().key().equals(measure.key()))
                .flatMap(one -> Stream.ofNullable(one.total())
                        .map(total -> new Total(one.by().seat(), total, one.at())))
                .toList();
    }

    /** Whether this one is asked for it and has not answered yet. */
    public boolean isAsked(Measure measure, Seat seat) {
        return waiting.stream()
                .anyMatch(one ->
                        one.measure().key().equals(measure.key()) && one.of().seat() == seat);
    }

    public List<Taken> of(Measure measure) {
        return taken.stream()
                .filter(one -> one.measure().key().equals(measure.key()))
                .toList();
    }
}
