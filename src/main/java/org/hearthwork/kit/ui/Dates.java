package org.hearthwork.kit.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Dates as people say them: relative near now, absolute beyond a week, always in the zone that is given. The words and the
 * order of day and month are texts of the bundle {@code i18n/kit}.
 */
public final class Dates {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int NEAR_DAYS = 6;

    private Dates() {}

    /** "today 14:00", "tomorrow 09:30", "Thu 10:00", "14 October 10:00". */
    public static String near(Instant moment, ZoneId zone, Locale locale, Instant now) {
        ZonedDateTime there = moment.atZone(zone);
        return day(there.toLocalDate(), locale, now.atZone(zone).toLocalDate()) + " " + time(moment, zone);
    }

    /** "today", "tomorrow", "yesterday", "Thu" within a week either way, "14 October", "14 October 2024". */
    public static String day(LocalDate day, Locale locale, LocalDate today) {
        long away = ChronoUnit.DAYS.between(today, day);
        if (away == 0) {
            return text("kit.today", locale);
        }
        if (away == 1) {
            return text("kit.tomorrow", locale);
        }
        if (away == -1) {
            return text("kit.yesterday", locale);
        }
        if (away > 0 && away <= NEAR_DAYS) {
            return written("kit.date.weekday", day, locale);
        }
        if (away < 0 && away >= -NEAR_DAYS) {
            return text("kit.last", locale).formatted(written("kit.date.weekday", day, locale));
        }
        return written(day.getYear() == today.getYear() ? "kit.date.day" : "kit.date.day-year", day, locale);
    }

    public static String day(Instant moment, ZoneId zone, Locale locale, Instant now) {
        return day(moment.atZone(zone).toLocalDate(), locale, now.atZone(zone).toLocalDate());
    }

    /** "Tuesday, 14 October", for the line below a heading. */
    public static String full(LocalDate day, Locale locale) {
        return written("kit.date.full", day, locale);
    }

    /** "14 Oct", where there is little room. */
    public static String shortDay(LocalDate day, Locale locale) {
        return written("kit.date.short", day, locale);
    }

    /** "14:00". */
    public static String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(moment.atZone(zone));
    }

    /** For what happened: "just now", "20 min ago", "3 h ago" within the day, then as {@link #day}. */
    public static String ago(Instant moment, ZoneId zone, Locale locale, Instant now) {
        Duration since = Duration.between(moment, now);
        boolean today =
                moment.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        if (since.isNegative() || since.toMinutes() < 1) {
            return since.isNegative() ? near(moment, zone, locale, now) : text("kit.just-now", locale);
        }
        if (since.toMinutes() < 60) {
            return text("kit.minutes-ago", locale).formatted(since.toMinutes());
        }
        return today ? text("kit.hours-ago", locale).formatted(since.toHours()) : day(moment, zone, locale, now);
    }

    private static String written(String pattern, LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(text(pattern, locale), locale).format(day);
    }

    private static String text(String key, Locale locale) {
        return ResourceBundle.getBundle("i18n.kit", locale, ENGLISH_OTHERWISE).getString(key);
    }
}
