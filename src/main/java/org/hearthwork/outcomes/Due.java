package org.hearthwork.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a check-in is due: before a session, and a week after the last one. Of somebody's own check-ins and of the calendar
 * alone, so that nothing of the other one can be read off it.
 */
final class Due {

    /** How long before a session it is asked for. */
    static final Duration BEFORE_SESSION = Duration.ofDays(3);

    /** An answer of these days still speaks of the session. */
    static final Duration SPEAKS_FOR = Duration.ofDays(5);

    private static final int A_WEEK = 7; // days

    private Due() {}

    /**
     * @param last when the last one was handed in, or null before the first
     * @param session the next one they come to, or null
     * @param zone in which days are counted, so that it does not come an hour later every week
     */
    static boolean isDue(@Nullable Instant last, @Nullable Instant session, Instant now, ZoneId zone) {
        return last == null
                || ChronoUnit.DAYS.between(
                                last.atZone(zone).toLocalDate(),
                                now.atZone(zone).toLocalDate())
                        >= A_WEEK
                || session != null
                        && !now.isBefore(session.minus(BEFORE_SESSION))
                        && now.isBefore(session)
                        && last.isBefore(session.minus(SPEAKS_FOR));
    }
}
