package org.hearthwork.phone.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.hearthwork.homework.OccurrenceId;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final OccurrenceId DATE = new OccurrenceId(UUID.fromString("01a21cc2-1017-7b3f-8d84-1b0a73b16022"));

    private static String text(String title) {
        return new CalendarFile(
                        DATE, Instant.parse("2026-12-04T02:00:00Z"), title, Instant.parse("2026-11-27T12:00:00Z"))
                .text();
    }

    @Test
    void it_says_when_and_for_how_long_a_calendar_keeps_it_free() {
        assertThat(text("Time for two")).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Hearthwork//EN
                BEGIN:VEVENT
                UID:01a21cc2-1017-7b3f-8d84-1b0a73b16022@hearthwork
                DTSTAMP:20261127T120000Z
                DTSTART:20261204T020000Z
                DTEND:20261204T030000Z
                SUMMARY:Time for two
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
    }

    @Test
    void what_would_end_a_line_of_it_is_said_with_a_backslash() {
        assertThat(text("You, me; and \\tea")).contains("SUMMARY:You\\, me\\; and \\\\tea\r\n");
    }
}
