package org.hearthwork.phone.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearthwork.homework.OccurrenceId;

/**
 * One agreed time as a calendar takes it in (RFC 5545). It names nothing but that there is time: whoever looks at a shared calendar
 * reads no more than that.
 */
record CalendarFile(OccurrenceId of, Instant at, String title, Instant now) {

    /** What a calendar keeps free; the two said when it begins, and not how long. */
    private static final Duration KEEPS_FREE = Duration.ofHours(1);

    DownloadHandler download() {
        byte[] bytes = text().getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(event ->
                new DownloadResponse(new ByteArrayInputStream(bytes), "time.ics", "text/calendar", bytes.length));
    }

    /** With the same name in a calendar whenever it is taken in: a date that moved takes the place of the old one. */
    String text() {
        return String.join(
                "\r\n",
                List.of(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Hearthwork//EN",
                        "BEGIN:VEVENT",
                        "UID:" + of + "@hearthwork",
                        "DTSTAMP:" + utc(now),
                        "DTSTART:" + utc(at),
                        "DTEND:" + utc(at.plus(KEEPS_FREE)),
                        "SUMMARY:" + title.replaceAll("([\\\\;,])", "\\\\$1"),
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    /** As calendars write a moment, which is nobody's language: "20261203T203000Z". */
    private static String utc(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString().replaceAll("[-:]", "");
    }
}
