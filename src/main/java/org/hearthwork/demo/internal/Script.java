package org.hearthwork.demo.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Schedule;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The ten weeks of one couple, written down.
 *
 * @param trainee whether the associate treats them
 * @param doneA the share of what is due that A does, 0 to 1; what is neither done nor said not to have worked is missed
 * @param couldntA the share of which A says that it did not work this time
 * @param sessionDay the weekday of their session
 * @param today the time of a session today, or null
 * @param aloneToday the one whom today's session is for, or null for both
 * @param firstSessionDaysAgo when they began
 * @param silentDays how many of the last days nobody opened anything
 */
record Script(
        String a,
        String b,
        boolean trainee,
        double doneA,
        double couldntA,
        double doneB,
        double couldntB,
        DayOfWeek sessionDay,
        LocalTime sessionTime,
        @Nullable LocalTime today,
        @Nullable Seat aloneToday,
        int firstSessionDaysAgo,
        int silentDays,
        Fate fate,
        List<Given> work) {

    enum Fate {
        GOES_ON(CoupleStatus.ACTIVE),
        PAUSED(CoupleStatus.PAUSED),
        SEPARATED(CoupleStatus.SEPARATED),
        ON_HOLD(CoupleStatus.ACTIVE),
        BRAND_NEW(CoupleStatus.ACTIVE);

        final CoupleStatus status;

        Fate(CoupleStatus status) {
            this.status = status;
        }
    }

    /**
     * One assignment.
     *
     * @param daysAgo when it was given
     * @param firstDue in days from then
     * @param stillOpen whether nobody has begun with it yet
     */
    record Given(
            int daysAgo,
            String exercise,
            String sitting,
            Audience audience,
            Schedule schedule,
            int firstDue,
            boolean stillOpen) {

        Given(int daysAgo, String exercise, String sitting, Audience audience, Schedule schedule, int firstDue) {
            this(daysAgo, exercise, sitting, audience, schedule, firstDue, false);
        }

        static Given rituals(int daysAgo, int times) {
            return new Given(daysAgo, "our-rituals", "design", Audience.BOTH_SEALED, Schedule.daily(times), 1);
        }

        static Given talk(int daysAgo, int times) {
            return new Given(daysAgo, "say-it-hear-it", "talk", Audience.BOTH_SEALED, Schedule.weekly(times), 6);
        }

        static Given dates(int daysAgo, int times) {
            return new Given(daysAgo, "protected-time", "wish", Audience.BOTH_SEALED, Schedule.weekly(times), 6);
        }

        static Given map(int daysAgo) {
            return new Given(daysAgo, "load-map", "map", Audience.BOTH_SEALED, Schedule.ONCE, 7);
        }

        static Given changed(int daysAgo) {
            return new Given(daysAgo, "what-changed", "look", Audience.BOTH_SEALED, Schedule.ONCE, 6);
        }

        static Given stress(int daysAgo, int times) {
            return new Given(daysAgo, "stress-talk", "before", Audience.BOTH_SEALED, Schedule.weekly(times), 5);
        }

        static Given deck(int daysAgo, int times) {
            return new Given(daysAgo, "question-deck", "cards", Audience.BOTH_SEALED, Schedule.weekly(times), 6);
        }

        static Given novel(int daysAgo, int times) {
            return new Given(daysAgo, "something-new", "rate", Audience.BOTH_SEALED, Schedule.weekly(times), 6);
        }

        static Given close(int daysAgo, int times) {
            return new Given(
                    daysAgo,
                    "ten-minutes-close",
                    "set-up",
                    Audience.BOTH_SEALED,
                    Schedule.on(Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), times),
                    1);
        }

        Given open() {
            return new Given(daysAgo, exercise, sitting, audience, schedule, firstDue, true);
        }
    }

    /** The language both have chosen. */
    String language() {
        return a.equals("Lucía") ? "es" : "en";
    }

    /** Whether they go by the plan, and not by what their clinician gives from session to session. */
    boolean onThePlan() {
        return a.equals("Emma");
    }

    String emailOf(Seat seat) {
        String name = seat == Seat.A ? a : b;
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(java.util.Locale.ROOT)
                + "@maple.test";
    }
}
