package org.hearthwork.tracking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The published figures of how a couple does its homework, each by its definition and never blended into one score. What is
 * due counts up to now; paused and withdrawn work counts nowhere.
 *
 * @param gap the distance of the two completion rates in points, or null under {@value #GAP_FROM} due on either side
 * @param reviewed marked reviewed, of what was done
 */
public record Adherence(
        Map<Seat, Figures> partners,
        Share bothDone,
        @Nullable Integer gap,
        Share reviewed,
        List<Quality> quality) {

    public static final int GAP_FROM = 4;

    /** @param response done and "couldn't this time" @param onTime done by the due date, of what was done */
    public record Figures(Share completion, Share response, Share onTime) {}

    /** What is rated from 0 to 4. */
    public enum Rated {
        DONE,
        HARD,
        USEFUL,
        BY_CLINICIAN;

        public String messageKey() {
            return "homework.quality." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The latest ratings of the last half year, the newest last; each person's apart.
     *
     * @param seat of the partner who gave them, or null for the clinician's
     */
    public record Quality(Rated what, @Nullable Seat seat, List<Integer> ratings) {}

    /**
     * What was counted of one partner.
     *
     * @param due up to now
     * @param done of those due
     * @param onTime of those done, by their due date
     * @param reviewed of those done
     */
    public record Counted(int due, int done, int couldnt, int onTime, int reviewed) {
        public static final Counted NOTHING = new Counted(0, 0, 0, 0, 0);
    }

    public static Adherence of(Counted a, Counted b, Share bothDone, List<Quality> quality) {
        Integer gap = a.due() < GAP_FROM || b.due() < GAP_FROM
                ? null
                : (int) Math.round(100 * Math.abs(a.done() / (double) a.due() - b.done() / (double) b.due()));
        return new Adherence(
                Map.of(Seat.A, figures(a), Seat.B, figures(b)),
                bothDone,
                gap,
                new Share(a.reviewed() + b.reviewed(), a.done() + b.done()),
                List.copyOf(quality));
    }

    private static Figures figures(Counted counted) {
        return new Figures(
                new Share(counted.done(), counted.due()),
                new Share(counted.done() + counted.couldnt(), counted.due()),
                new Share(counted.onTime(), counted.done()));
    }
}
