package org.hearthwork.today;

import java.time.Instant;
import org.hearthwork.couples.Couple;
import org.hearthwork.outcomes.CheckInDigest;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.tracking.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician reads before a session.
 *
 * @param session the session it prepares: the one today, or the next one; null when none is planned
 * @param number the how-many-th session of both it is
 * @param since the end of the last session that took place, or null when there was none
 * @param checkIns what the two said in check-ins since then, and the line of each
 * @param lastPlan the plan of the last signed joint note, or null
 */
public record Brief(
        Couple couple,
        @Nullable SessionEntry session,
        int number,
        @Nullable Instant since,
        Digest digest,
        CheckInDigest checkIns,
        @Nullable Plan lastPlan,
        Instant asOf) {

    /** @param of when the session was that it comes from */
    public record Plan(String text, Instant of) {}
}
