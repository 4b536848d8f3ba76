package org.hearthwork.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.hearthwork.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A moment is typed with its zone, or asked for again. */
class MomentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28T14:05:00Z",
                "2026-11-28T14:05Z",
                "2026-11-28 14:05:00Z",
                "2026-11-28 15:05 +01:00",
                " 2026-11-28T15:05:00+01:00 ",
                "2026-11-28T09:05:00.000-05:00"
            })
    void it_is_the_same_however_it_is_typed(String typed) {
        assertThat(Moment.of(typed)).isEqualTo(Instant.parse("2026-11-28T14:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28T14:05:00", "2026-11-28 14:05", "2026-11-28"})
    void without_a_zone_it_could_be_many(String typed) {
        assertThatThrownBy(() -> Moment.of(typed))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("says no time zone")
                .hasMessageContaining(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "28.11.2026 14:05", "2026-02-30T14:05:00Z", "2026-11-28T25:05:00Z"})
    void what_is_no_moment_is_said(String typed) {
        assertThatThrownBy(() -> Moment.of(typed))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is no moment");
    }

    @Test
    void how_to_write_it_is_shown() {
        assertThatThrownBy(() -> Moment.of("noon"))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.whatToDo()).contains("2026-11-28T14:05:00Z"));
    }
}
