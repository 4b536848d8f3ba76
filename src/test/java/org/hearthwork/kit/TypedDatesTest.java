package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for a day and a time, in the two languages of the product. */
class TypedDatesTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

    private static LocalDate day(String typed, Locale locale) {
        return Dates.dayTyped(typed, locale, THURSDAY, THURSDAY.minusDays(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27 Nov",
                "27 nov",
                "27. Nov.",
                "Nov 27",
                "NOVEMBER 27",
                "November 27th",
                "27th of November",
                "Nov 27, 2026",
                "Nov 27 26",
                "27 de nov",
                "27 de noviembre de 2026",
                "el 27 de noviembre",
                "Fri, Nov 27, 2026",
                "Friday 27 November",
                "vie, 27 nov 2026",
                "viernes 27 de noviembre",
                "Fri 11/27",
                "27/11",
                "11/27",
                "27.11.",
                "27-11-26",
                "11/27/2026",
                "27/11/2026",
                "2026-11-27",
                "2026 Nov 27",
                "  27   Nov  ",
                "tomorrow",
                "Mañana",
                "manana",
                "Friday",
                "fri",
                "viernes",
                "el viernes"
            })
    void p15_a_day_is_understood_as_people_type_it(String typed) {
        assertThat(day(typed, Locale.ENGLISH)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(day(typed, Words.SPANISH)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void p15_where_both_numbers_could_be_the_month_the_language_decides() {
        assertThat(day("12/11", Locale.ENGLISH)).isEqualTo(LocalDate.of(2026, 12, 11));
        assertThat(day("12/11", Words.SPANISH)).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(day("12/25", Locale.ENGLISH)).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(day("1/12", Words.SPANISH)).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(day("1/2/27", Locale.ENGLISH)).isEqualTo(LocalDate.of(2027, 1, 2));
        assertThat(day("1/2/27", Words.SPANISH)).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    @Test
    void p15_a_day_without_a_year_is_the_one_that_is_meant() {
        assertThat(day("5 Jan", Locale.ENGLISH)).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(day("20 Nov", Locale.ENGLISH)).as("a few days ago").isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(day("1/6", Words.SPANISH)).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(Dates.dayTyped("Dec 24", Locale.ENGLISH, THURSDAY, THURSDAY.minusYears(1)))
                .as("where only what was can be meant")
                .isEqualTo(LocalDate.of(2025, 12, 24));
        assertThat(Dates.dayTyped("5 Jan", Locale.ENGLISH, THURSDAY, THURSDAY.minusYears(1)))
                .as("the year after the earliest")
                .isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void p15_a_year_is_one_of_this_century_and_its_ends_are_in_it() {
        assertThat(day("27 Nov 2000", Locale.ENGLISH)).isEqualTo(LocalDate.of(2000, 11, 27));
        assertThat(day("27.11.00", Words.SPANISH)).isEqualTo(LocalDate.of(2000, 11, 27));
        assertThat(day("27 Nov 2100", Locale.ENGLISH)).isEqualTo(LocalDate.of(2100, 11, 27));
    }

    @Test
    void p15_tuesday_and_march_are_told_apart() {
        assertThat(day("mar, 24 nov 2026", Words.SPANISH)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(day("mar, 3 mar 2026", Words.SPANISH)).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(day("3 mar", Words.SPANISH)).isEqualTo(LocalDate.of(2027, 3, 3));
        assertThat(day("martes", Words.SPANISH)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "27",
                "November",
                "27 Nob",
                "27 Nov Nov 3",
                "13/27",
                "2026-13-01",
                "Fri Mon 11/27",
                "0/11",
                "27 Nov 1066",
                "27 Nov 1999",
                "27 Nov 2101",
                "27 Nov 2026 20:30",
                "next Friday",
                "1/2/3/4",
                "99999/1/1",
                "27\u0000Nov",
                "27 Nov and a lot more",
                "<b>27</b>",
                "٢٧"
            })
    void p15_what_is_not_a_day_is_said_with_the_words_that_were_typed(String typed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> day(typed, Locale.ENGLISH));
        assertThat(refusal.messageKey()).isEqualTo("kit.day.unknown");
        assertThat(refusal.parameters()).containsExactly(typed.strip(), "Nov 27");
    }

    @ParameterizedTest
    @CsvSource({
        "30 February, February 2027, 28",
        "Feb 29 2027, February 2027, 28",
        "2028-02-30, February 2028, 29",
        "31/4, April 2027, 30",
        "Nov 31, November 2026, 30"
    })
    void p15_a_day_that_no_calendar_has_is_said_so(String typed, String month, int days) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> day(typed, Locale.ENGLISH));
        assertThat(refusal.messageKey()).isEqualTo("kit.day.not-there");
        assertThat(refusal.parameters()).containsExactly(month, days);
    }

    @ParameterizedTest
    @CsvSource({
        "8:30 PM, 20:30",
        "8:30pm, 20:30",
        "8.30 pm, 20:30",
        "8:30 p.m., 20:30",
        "8:30 p. m., 20:30",
        "8 pm, 20:00",
        "at 8 pm, 20:00",
        "8:30, 08:30",
        "08:30, 08:30",
        "20:30, 20:30",
        "20.30, 20:30",
        "20h30, 20:30",
        "20:30 h, 20:30",
        "20 hs, 20:00",
        "2030, 20:30",
        "830, 08:30",
        "20, 20:00",
        "8, 08:00",
        "12 am, 00:00",
        "12:15 pm, 12:15",
        "0:15, 00:15",
        "noon, 12:00",
        "mediodía, 12:00",
        "a las 8 de la noche, 20:00",
        "a las 20:30, 20:30",
        "8:30 de la mañana, 08:30",
        "20:30 pm, 20:30"
    })
    void p15_a_time_is_understood_as_people_type_it(String typed, LocalTime meant) {
        assertThat(Dates.timeTyped(typed, Locale.ENGLISH)).isEqualTo(meant);
        assertThat(Dates.timeTyped(typed, Words.SPANISH)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "later",
                "25:00",
                "24:00",
                "8:75",
                "8:60",
                "20:30 am",
                "0:30 pm",
                "8:3",
                "8:30:15",
                "12345",
                "-1",
                "8 o"
            })
    void p15_what_is_not_a_time_is_said_with_the_words_that_were_typed(String typed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Dates.timeTyped(typed, Words.SPANISH));
        assertThat(refusal.messageKey()).isEqualTo("kit.time.unknown");
        assertThat(refusal.parameters()).containsExactly(typed, "20:30");
    }

    static Stream<Locale> languages() {
        return Stream.of(Locale.ENGLISH, Words.SPANISH, Locale.US, Locale.of("es", "MX"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void p15_what_a_field_shows_it_understands(Locale language) {
        for (LocalDate day = THURSDAY.minusYears(1); day.isBefore(THURSDAY.plusYears(3)); day = day.plusDays(1)) {
            assertThat(day(Dates.inField(day, language), language)).isEqualTo(day);
        }
        for (int minute = 0; minute < 24 * 60; minute++) {
            LocalTime time = LocalTime.MIN.plusMinutes(minute);
            assertThat(Dates.timeTyped(Dates.inField(time, language), language)).isEqualTo(time);
        }
    }
}
