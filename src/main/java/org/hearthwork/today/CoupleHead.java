package org.hearthwork.today;

import java.time.Instant;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.today.FirstSteps.Step;
import org.jspecify.annotations.Nullable;

/** The top of a couple's page. @param next the next session that is not over yet, or null */
public record CoupleHead(
        Couple couple, boolean onHold, @Nullable Next next, FirstSteps first, Instant asOf) {

    /** @param alone the one it is for, or null for both */
    public record Next(Instant startsAt, @Nullable Seat alone) {}

    /** Whether the page says what comes first; who has parted or paused is not asked to begin. */
    public boolean isNew() {
        return couple.status() == CoupleStatus.ACTIVE && first.isAhead();
    }

    /** Whether there is work to look back upon. */
    public boolean hasWork() {
        return !isNew() || first.isDone(Step.HOMEWORK);
    }
}
