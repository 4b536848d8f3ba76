package org.hearthwork.outcomes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What a couple's check-ins say to its care team: of each of the two, and never of both together.
 *
 * @param begun since when they are asked, or null while they are not
 * @param opens when what they seal opens
 * @param waits whether something sealed can be opened in session
 * @param totals the oldest first
 * @param lines what was said in the latest check-in of each
 * @param alerts what nobody has seen to yet, the newest first
 * @param seen what somebody saw to, the latest first
 * @param asked the measures that each of them is asked for
 */
public record CoupleMeasures(
        Couple couple,
        Measure measure,
        @Nullable Instant begun,
        int version,
        CheckInOpens opens,
        boolean waits,
        List<Total> totals,
        List<Line> lines,
        List<Alert> alerts,
        List<SeenAlert> seen,
        AskedMeasures asked,
        Instant asOf) {

    public CoupleMeasures {
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
        alerts = List.copyOf(alerts);
        seen = List.copyOf(seen);
    }

    public record Total(Seat seat, int total, Instant at) {}

    /** What was asked, in the order it is read. */
    public enum Asked {
        WISH,
        GOOD,
        HARD,
        SAFE
    }

    /**
     * @param text as its author wrote it, or the words of what they chose
     * @param open whether both may read it by now
     * @param under the policy it was given under
     */
    public record Line(
            CheckInId checkIn,
            Partner by,
            Asked asked,
            String text,
            Visibility sees,
            boolean open,
            Instant at,
            Secrets under) {

        /** Which stored line it is: all that a screen may say of one that is to go somewhere else. */
        public Reference reference() {
            return new Reference(checkIn, asked);
        }

        /** Whether it was said to the care team and never reaches the other one. */
        public boolean careTeamAlone() {
            return sees != Visibility.SEALED;
        }

        /** Who may hear it by now, as the origin of a quote names it. */
        public String heardBy() {
            return open ? "REVEALED" : sees.name();
        }

        public record Reference(CheckInId checkIn, Asked asked) {}
    }

    /** @param takenIn the check-in or the request that said it @param measure the name of the measure @param stoodOn what its rule was given */
    public record Alert(UUID takenIn, AlertKind kind, String measure, Partner of, Instant at, Ground stoodOn) {}

    /**
     * What an alert stood on when it was noted.
     *
     * @param said the answer, in its words, or nothing where a total was the reason
     * @param cameTo the total, and the one before it
     * @param ruleAt the figure of the rule at that time
     */
    public record Ground(
            String said,
            @Nullable Integer cameTo,
            @Nullable Integer cameFrom,
            @Nullable BigDecimal ruleAt) {}

    /** @param note how they saw to it, in their words */
    public record SeenAlert(Alert alert, Instant at, String by, String note) {}

    /** The totals of one of the two. */
    public List<Total> of(Seat seat) {
        return totals.stream().filter(total -> total.seat() == seat).toList();
    }
}
