package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When the check-in is asked for. */
class DueTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2031-10-13T19:40:00Z"); // Monday evening

    private static boolean due(@Nullable Instant last, @Nullable Instant session) {
        return Due.isDue(last, session, NOW, BERLIN);
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    @Test
    void the_first_one_is_due_at_once() {
        assertThat(due(null, null)).isTrue();
    }

    @Test
    void the_next_one_is_due_a_week_after_the_last_on_that_day_and_not_at_that_minute() {
        assertThat(due(days(-6), null)).isFalse();
        assertThat(due(days(-7), null)).isTrue();
        assertThat(due(days(-7).plus(Duration.ofHours(2)), null)).isTrue(); // 23:40 of last Monday
        assertThat(due(days(-7).plus(Duration.ofHours(3)), null)).isFalse(); // already Tuesday in Berlin
    }

    @Test
    void before_a_session_it_is_due_from_three_days_on() {
        assertThat(due(days(-6), days(4))).isFalse();
        assertThat(due(days(-6), days(3))).isTrue();
        assertThat(due(days(-6), days(0).plusSeconds(60))).isTrue();
    }

    @Test
    void what_was_said_within_five_days_of_a_session_speaks_for_it() {
        assertThat(due(days(-2), days(2))).isFalse();
        assertThat(due(days(-2), days(3))).isFalse();
        assertThat(due(days(-3), days(3))).isTrue();
    }

    @Test
    void over_the_change_of_the_clocks_a_week_is_seven_days_of_the_place() {
        Instant last = Instant.parse("2031-10-20T20:30:00Z"); // 22:30 in Berlin, summer time
        assertThat(Due.isDue(last, null, Instant.parse("2031-10-26T23:30:00Z"), BERLIN))
                .isTrue(); // 00:30 on Monday
        assertThat(Due.isDue(last, null, Instant.parse("2031-10-26T22:30:00Z"), BERLIN))
                .isFalse(); // still Sunday
    }

    @Property
    void right_after_one_none_is_due_whatever_the_calendar_says(@ForAll @IntRange(min = -100, max = 1000) int hours) {
        assertThat(Due.isDue(NOW, NOW.plus(Duration.ofHours(hours)), NOW.plusSeconds(1), BERLIN))
                .isFalse();
    }
}
