package org.hearthwork.keeping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.hearthwork.start.StartRefused;

/** A moment that somebody typed: a day, a time and its zone, because an hour more or less is what a restore is about. */
final class Moment {

    private static final String LIKE_THIS =
            "Write it like this: 2026-11-28T14:05:00Z, or with the distance of your zone,"
                    + " 2026-11-28T15:05:00+01:00.";

    private Moment() {}

    /** @throws StartRefused when it is none, or says no zone */
    static Instant of(String typed) {
        String moment =
                typed.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T").replace(" ", "");
        try {
            return OffsetDateTime.parse(moment).toInstant();
        } catch (DateTimeException none) {
            throw new StartRefused(
                    "--to " + typed
                            + (saysNoZone(moment)
                                    ? " says no time zone, so it could be one of many moments."
                                    : " is no moment."),
                    LIKE_THIS,
                    none);
        }
    }

    private static boolean saysNoZone(String moment) {
        try {
            return moment.contains("T")
                    ? LocalDateTime.parse(moment).isAfter(LocalDateTime.MIN)
                    : LocalDate.parse(moment).isAfter(LocalDate.MIN);
        } catch (DateTimeException neither) {
            return false;
        }
    }
}
