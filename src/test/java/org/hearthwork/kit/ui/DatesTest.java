package org.hearthwork.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.hearthwork.kit.Words;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant TUESDAY_EVENING = Instant.parse("2025-10-15T02:40:00Z"); // 14 October, 21:40 there

    private static String near(String moment) {
        return Dates.near(Instant.parse(moment), CHICAGO, Locale.ENGLISH, TUESDAY_EVENING);
    }

    @Test
    void near_now_a_date_is_said_as_people_say_it() {
        assertThat(near("2025-10-14T19:00:00Z")).isEqualTo("today 14:00");
        assertThat(near("2025-10-15T14:30:00Z")).isEqualTo("tomorrow 09:30");
        assertThat(near("2025-10-13T19:00:00Z")).isEqualTo("yesterday 14:00");
        assertThat(near("2025-10-16T15:00:00Z")).isEqualTo("Thu 10:00");
        assertThat(near("2025-10-10T15:00:00Z")).isEqualTo("last Fri 10:00");
    }

    @Test
    void a_week_away_and_beyond_it_is_said_in_full() {
        assertThat(near("2025-10-21T15:00:00Z")).isEqualTo("21 October 10:00");
        assertThat(near("2025-10-07T15:00:00Z")).isEqualTo("7 October 10:00");
        assertThat(near("2026-01-02T16:00:00Z")).isEqualTo("2 January 2026 10:00");
    }

    @Test
    void the_day_is_the_one_of_the_couples_own_zone() {
        // Already the 15th in Greenwich, still the evening of the 14th where they live.
        assertThat(near("2025-10-15T03:00:00Z")).isEqualTo("today 22:00");
    }

    @Test
    void what_happened_is_said_by_its_distance_and_then_by_its_day() {
        assertThat(ago("2025-10-15T02:39:30Z")).isEqualTo("just now");
        assertThat(ago("2025-10-15T02:20:00Z")).isEqualTo("20 min ago");
        assertThat(ago("2025-10-14T23:00:00Z")).isEqualTo("3 h ago");
        assertThat(ago("2025-10-14T02:00:00Z")).isEqualTo("yesterday");
    }

    private static String ago(String moment) {
        return Dates.ago(Instant.parse(moment), CHICAGO, Locale.ENGLISH, TUESDAY_EVENING);
    }

    @Test
    void spanish_has_its_own_words_and_order() {
        LocalDate today = LocalDate.of(2025, 10, 14);
        assertThat(Dates.day(today.plusDays(1), Words.SPANISH, today)).isEqualTo("mañana");
        assertThat(Dates.day(today.plusDays(10), Words.SPANISH, today)).isEqualTo("24 de octubre");
        assertThat(Dates.full(today, Words.SPANISH)).isEqualTo("martes, 14 de octubre");
    }

    @Test
    void a_language_without_texts_reads_english_wherever_the_server_stands() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Words.SPANISH);
        try {
            LocalDate today = LocalDate.of(2025, 10, 14);
            assertThat(Dates.day(today, Locale.US, today)).isEqualTo("today");
        } finally {
            Locale.setDefault(before);
        }
    }
}
