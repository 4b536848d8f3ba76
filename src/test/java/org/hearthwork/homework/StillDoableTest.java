package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StillDoableTest {

    private static final Instant DUE = Instant.parse("2031-03-31T22:00:00Z");
    private static final Instant A_WEEK_LATER = DUE.plus(Duration.ofDays(7));

    @Test
    void what_was_due_can_be_done_for_a_week_and_what_belongs_to_a_day_on_the_next() {
        assertThat(StillDoable.until(DUE, false)).isEqualTo(A_WEEK_LATER);
        assertThat(StillDoable.until(DUE, true)).isEqualTo(DUE.plus(Duration.ofDays(1)));
    }

    @Test
    void its_days_are_over_with_the_week_and_not_a_moment_before() {
        assertThat(StillDoable.isPast(DUE, A_WEEK_LATER.minusMillis(1))).isFalse();
        assertThat(StillDoable.isPast(DUE, A_WEEK_LATER)).isTrue();
    }
}
