package org.hearthwork.homework;

import java.time.Duration;
import java.time.Instant;

/** Until when something can still be done after it was due: for a week, and what belongs to one day until the end of the next. */
public final class StillDoable {

    /** How long after its due date something can still be done. */
    public static final Duration FOR = Duration.ofDays(7);

    /** What belongs to one day can be caught up on the next, and is then left to the days that come. */
    private static final Duration A_DAYS_WORK_FOR = Duration.ofDays(1);

    private StillDoable() {}

    /** @param daily whether it belongs to one day */
    public static Instant until(Instant due, boolean daily) {
        return due.plus(daily ? A_DAYS_WORK_FOR : FOR);
    }

    /** Its days are over: for the other one as well, so what is sealed stays closed, for whatever reason. */
    public static boolean isPast(Instant due, Instant now) {
        return !due.plus(FOR).isAfter(now);
    }
}
