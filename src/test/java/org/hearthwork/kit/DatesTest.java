package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant TUESDAY_EVENING = Instant.parse("2025-10-15T02:40:00Z"); // 14 October, 21:40 there

    private static String near(String moment) {
        return Dates.near(Instant.parse(moment), CHICAGO, Locale.ENGLISH, TUESDAY_EVENING);
    }

    @Test
    void near_now_a_date_is_said_as_people_say_it() {
        assertThat(near("2025-10-14T19:00:00Z")).isEqualTo("today 2:00 PM");
        assertThat(near("2025-10-15T14:30:00Z")).isEqualTo("tomorrow 9:30 AM");
        assertThat(near("2025-10-13T19:00:00Z")).isEqualTo("yesterday 2:00 PM");
        assertThat(near("2025-10-16T15:00:00Z")).isEqualTo("Thu 10:00 AM");
        assertThat(near("2025-10-10T15:00:00Z")).isEqualTo("last Fri 10:00 AM");
    }

    @Test
    void six_days_away_either_way_are_still_said_by_their_weekday() {
        assertThat(near("2025-10-20T15:00:00Z")).isEqualTo("Mon 10:00 AM");
        assertThat(near("2025-10-08T15:00:00Z")).isEqualTo("last Wed 10:00 AM");
        assertThat(Dates.near(
                        Instant.parse("2025-10-16T15:00:00Z"),
                        Instant.parse("2025-10-16T15:50:00Z"),
                        CHICAGO,
                        Locale.ENGLISH,
                        TUESDAY_EVENING))
                .isEqualTo("Thu 10:00–10:50 AM");
    }

    @Test
    void a_week_away_and_beyond_it_is_said_in_full() {
        assertThat(near("2025-10-21T15:00:00Z")).isEqualTo("October 21, 10:00 AM");
        assertThat(near("2025-10-07T15:00:00Z")).isEqualTo("October 7, 10:00 AM");
        assertThat(near("2026-01-02T16:00:00Z")).isEqualTo("January 2, 2026, 10:00 AM");
    }

    @Test
    void the_day_is_the_one_of_the_couples_own_zone() {
        // Already the 15th in Greenwich, still the evening of the 14th where they live.
        assertThat(near("2025-10-15T03:00:00Z")).isEqualTo("today 10:00 PM");
    }

    @Test
    void what_happened_is_said_by_its_distance_and_then_by_its_day() {
        assertThat(ago("2025-10-15T02:39:30Z")).isEqualTo("just now");
        assertThat(ago("2025-10-15T02:20:00Z")).isEqualTo("20 min ago");
        assertThat(ago("2025-10-15T02:39:00Z")).isEqualTo("1 min ago");
        assertThat(ago("2025-10-15T01:40:01Z")).isEqualTo("59 min ago");
        assertThat(ago("2025-10-15T01:40:00Z")).isEqualTo("1 h ago");
        assertThat(ago("2025-10-15T02:41:00Z"))
                .as("by a clock that goes before ours")
                .isEqualTo("today 9:41 PM");
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

    @Test
    void p15_a_language_has_one_way_to_write_a_day_and_a_time() {
        LocalDate day = LocalDate.of(2026, 11, 27);
        LocalTime evening = LocalTime.of(20, 30);
        assertThat(Dates.inField(day, Locale.ENGLISH)).isEqualTo("Fri, Nov 27, 2026");
        assertThat(Dates.inField(day, Words.SPANISH)).isEqualTo("vie, 27 nov 2026");
        assertThat(Dates.withYear(day, Locale.ENGLISH)).isEqualTo("November 27, 2026");
        assertThat(Dates.withYear(TUESDAY_EVENING, CHICAGO, Locale.ENGLISH)).isEqualTo("October 14, 2025, 9:40 PM");
        assertThat(Dates.fullWithYear(day, Locale.ENGLISH)).isEqualTo("Friday, November 27, 2026");
        assertThat(Dates.withYear(day, Words.SPANISH)).isEqualTo("27 de noviembre de 2026");
        assertThat(Dates.full(day.atTime(evening), Locale.ENGLISH)).isEqualTo("Friday, November 27, 8:30 PM");
        assertThat(Dates.full(day.atTime(evening), Words.SPANISH)).isEqualTo("viernes, 27 de noviembre, 20:30");
        assertThat(Dates.inField(evening, Locale.ENGLISH)).isEqualTo("8:30 PM");
        assertThat(Dates.inField(evening, Words.SPANISH)).isEqualTo("20:30");
        assertThat(Dates.toTheSecond(TUESDAY_EVENING, CHICAGO, Locale.ENGLISH)).isEqualTo("Oct 14, 2025, 9:40:00 PM");
    }

    @Test
    void p15_a_span_says_its_half_of_the_day_and_its_month_once() {
        assertThat(span("2025-10-14T19:00:00Z", "2025-10-14T19:50:00Z")).isEqualTo("2:00–2:50 PM");
        assertThat(span("2025-10-14T16:30:00Z", "2025-10-14T17:20:00Z")).isEqualTo("11:30 AM–12:20 PM");
        LocalDate monday = LocalDate.of(2025, 10, 13);
        assertThat(Dates.span(monday, monday.plusDays(6), Locale.ENGLISH)).isEqualTo("October 13 – 19, 2025");
        assertThat(Dates.span(monday, monday.plusDays(6), Words.SPANISH)).isEqualTo("13 – 19 de octubre de 2025");
        assertThat(Dates.span(monday.plusDays(14), monday.plusDays(20), Locale.ENGLISH))
                .isEqualTo("October 27 – November 2, 2025");
    }

    @Test
    void until_a_day_has_its_article_in_spanish() {
        LocalDate today = LocalDate.of(2025, 10, 14);
        assertThat(Dates.until(today.plusDays(10), Words.SPANISH, today)).isEqualTo("hasta el 24 de octubre");
        assertThat(Dates.until(today.plusDays(2), Words.SPANISH, today)).isEqualTo("hasta el jue");
        assertThat(Dates.until(today.plusDays(1), Words.SPANISH, today)).isEqualTo("hasta mañana");
        assertThat(Dates.until(today.plusDays(10), Locale.ENGLISH, today)).isEqualTo("until October 24");
    }

    private static String span(String from, String to) {
        return Dates.span(Instant.parse(from), Instant.parse(to), CHICAGO, Locale.ENGLISH);
    }
}
