package org.hearthwork.access.internal.stay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StayTest {

    private static final Instant MORNING = Instant.parse("2026-11-26T07:00:00Z");
    /** As they are when nobody says otherwise. */
    private static final StayLimits LIMITS = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("hearthwork.session", StayLimits.class);

    private final Stay stay = new Stay(Ids.next(), new byte[] {1}, Role.CLINICIAN, MORNING);

    private static Instant after(Duration time) {
        return MORNING.plus(time);
    }

    @Test
    void point_13_who_works_all_day_is_signed_out_after_twelve_hours_and_not_a_second_before() {
        for (Duration worked = Duration.ZERO;
                worked.compareTo(Duration.ofHours(12)) < 0;
                worked = worked.plusMinutes(5)) {
            Instant now = after(worked);
            assertThat(stay.isIdle(LIMITS, now)).as("%s", worked).isFalse();
            assertThat(stay.isTooLong(LIMITS, now)).as("%s", worked).isFalse();
            stay.use(now);
        }
        assertThat(stay.isTooLong(LIMITS, after(Duration.ofHours(12).minusNanos(1))))
                .isFalse();
        assertThat(stay.isTooLong(LIMITS, after(Duration.ofHours(12)))).isTrue();
        assertThat(stay.left(LIMITS, after(Duration.ofHours(12).minusMinutes(1))))
                .isEqualTo(new Stay.Left(Duration.ofMinutes(1), Ending.LONGEST));
    }

    @Test
    void point_13_idle_counts_from_the_last_use_and_each_role_has_its_own() {
        stay.use(after(Duration.ofMinutes(10)));
        assertThat(stay.isIdle(LIMITS, after(Duration.ofMinutes(25).minusNanos(1))))
                .isFalse();
        assertThat(stay.isIdle(LIMITS, after(Duration.ofMinutes(25)))).isTrue();
        assertThat(stay.left(LIMITS, after(Duration.ofMinutes(20))))
                .isEqualTo(new Stay.Left(Duration.ofMinutes(5), Ending.IDLE));
        Stay partner = new Stay(Ids.next(), new byte[] {1}, Role.PARTNER, MORNING);
        assertThat(partner.isIdle(LIMITS, after(Duration.ofMinutes(29)))).isFalse();
        assertThat(partner.isIdle(LIMITS, after(Duration.ofMinutes(30)))).isTrue();
    }
}
