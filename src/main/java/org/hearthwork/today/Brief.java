package org.hearthwork.today;

import java.time.Instant;
import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.outcomes.CheckInDigest;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.Trend;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician reads before a session.
 *
 * @param session the session it prepares: the one today, or the next one; null when none is planned
 * @param number the how-many-th session of both it is
 * @param since the end of the last session that took place, or null when there was none
 * @param checkIns what the two said in check-ins since then, and the line of each
 * @param trends how each exercise went over the last weeks; what is for the care team alone in it is shown when asked for
 * @param lastPlan the plan of the last signed joint note, or null
 */
public record Brief(
        Couple couple,
        @Nullable SessionEntry session,
        int number,
        @Nullable Instant since,
        Digest digest,
        CheckInDigest checkIns,
        List<Trend.Of> trends,
        @Nullable Plan lastPlan,
        Instant asOf) {

    /** Where somebody feels much less safe to be honest. */
    public List<Trend.Fall> falls() {
        return trends.stream().flatMap(of -> of.falls().stream()).toList();
    }

    /** @param of when the session was that it comes from */
    public record Plan(String text, Instant of) {}
}
