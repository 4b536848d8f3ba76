package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** One hour a year is not there, and another is there twice. */
class SkippedHourTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void half_past_two_is_not_there_in_the_night_in_which_the_clock_goes_forward() {
        assertThat(Dates.isSkipped(LocalDateTime.of(2026, 3, 29, 2, 30), BERLIN))
                .isTrue();
        assertThat(Dates.isSkipped(LocalDateTime.of(2026, 3, 29, 1, 59), BERLIN))
                .isFalse();
        assertThat(Dates.isSkipped(LocalDateTime.of(2026, 3, 29, 3, 0), BERLIN)).isFalse();
        assertThat(Dates.isSkipped(LocalDateTime.of(2026, 10, 25, 2, 30), BERLIN))
                .as("there twice")
                .isFalse();
        assertThat(Dates.isSkipped(LocalDateTime.of(2026, 3, 29, 2, 30), ZoneId.of("America/New_York")))
                .isFalse();
    }
}
