package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** One hour a year is not there, and another is there twice. */
class SkippedHourTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Provide
    Arbitrary<ZoneId> changing() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> !zone.getRules().getTransitionRules().isEmpty())
                .toList());
    }

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

    @Property
    void wherever_a_clock_changes_only_the_hour_it_leaves_out_is_refused(@ForAll("changing") ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules()
                .nextTransition(LocalDateTime.of(2030, 1, 1, 0, 0).atZone(zone).toInstant());
        LocalDateTime before = change.getDateTimeBefore();
        LocalDateTime after = change.getDateTimeAfter();

        assertThat(Dates.isSkipped(before, zone)).isEqualTo(change.isGap());
        assertThat(Dates.isSkipped(after.minusMinutes(1), zone)).isEqualTo(change.isGap());
        assertThat(Dates.isSkipped(before.minusMinutes(1), zone)).isFalse();
        assertThat(Dates.isSkipped(after, zone)).isFalse();
    }
}
