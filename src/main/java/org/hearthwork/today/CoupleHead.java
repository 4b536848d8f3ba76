package org.hearthwork.today;

import java.time.Instant;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.sessions.SessionEntry;
import org.jspecify.annotations.Nullable;

/** The top of a couple's page. @param next the next session that is not over yet, or null */
public record CoupleHead(
        Couple couple, boolean onHold, @Nullable SessionEntry next, FirstSteps first, Instant asOf) {

    /** Whether the page says what comes first; who has parted or paused is not asked to begin. */
    public boolean isNew() {
        return couple.status() == CoupleStatus.ACTIVE && first.isAhead();
    }
}
