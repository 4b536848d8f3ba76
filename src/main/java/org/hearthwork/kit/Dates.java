package org.hearthwork.kit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one place that knows how a language writes days and times, for sentences, for papers and for fields, and that reads
 * what people type of them. Relative near now, absolute beyond a week, always in the zone that is given. The words, and the
 * order of day and month, are texts of the bundle {@code i18n/kit}.
 */
public final class Dates {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int NEAR_DAYS = 6;

    /** A pattern in a language, read once. */
    private record Written(String pattern, Locale locale) {}

    private static final int MOST_WAYS = 1_000; // a browser may name any language it likes
    private static final Map<Written, DateTimeFormatter> WAYS = new ConcurrentHashMap<>();

    private Dates() {}

    /** "today 2:00 PM", "tomorrow 9:30 AM", "Thu 10:00 AM", "October 14, 10:00 AM". */
    public static String near(Instant moment, ZoneId zone, Locale locale, Instant now) {
        return near(moment, zone, locale, now, time(moment, zone, locale));
    }

    /** "today 2:00–2:50 PM". */
    public static String near(Instant from, Instant to, ZoneId zone, Locale locale, Instant now) {
        return near(from, zone, locale, now, span(from, to, zone, locale));
    }

    private static String near(Instant moment, ZoneId zone, Locale locale, Instant now, String time) {
        LocalDate there = moment.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        return day(there, locale, today) + (isNear(there, today) ? " " : ", ") + time;
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, day)) <= NEAR_DAYS;
    }

    /** "today", "tomorrow", "yesterday", "Thu" within a week either way, "October 14", "October 14, 2024". */
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
        if (isNear(day, today)) {
            String weekday = weekday(day, locale);
            return day.isAfter(today) ? weekday : text("kit.last", locale).formatted(weekday);
        }
        return written(day.getYear() == today.getYear() ? "kit.date.day" : "kit.date.day-year", day, locale);
    }

    /** "until tomorrow", "until October 14", "hasta el 14 de octubre": Spanish has an article before all but the nearest. */
    public static String until(LocalDate day, Locale locale, LocalDate today) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(today, day)) <= 1;
        return text(near ? "kit.until.near" : "kit.until.day", locale).formatted(day(day, locale, today));
    }

    public static String day(Instant moment, ZoneId zone, Locale locale, Instant now) {
        return day(moment.atZone(zone).toLocalDate(), locale, now.atZone(zone).toLocalDate());
    }

    /** "Tuesday, October 14", for the line below a heading. */
    public static String full(LocalDate day, Locale locale) {
        return written("kit.date.full", day, locale);
    }

    /** "Tuesday, October 14, 2025", for what is kept for years. */
    public static String fullWithYear(LocalDate day, Locale locale) {
        return written("kit.date.full-year", day, locale);
    }

    /** "Tuesday, October 14, 2:00 PM": what two people agreed upon. */
    public static String full(LocalDateTime at, Locale locale) {
        return full(at.toLocalDate(), locale) + ", " + time(at.toLocalTime(), locale);
    }

    /** "October 14, 2025". */
    public static String withYear(LocalDate day, Locale locale) {
        return written("kit.date.day-year", day, locale);
    }

    /** "October 14, 2025, 2:00 PM". */
    public static String withYear(Instant moment, ZoneId zone, Locale locale) {
        return withYear(moment.atZone(zone).toLocalDate(), locale) + ", " + time(moment, zone, locale);
    }

    /** "Oct 14, 2025, 2:00:09 PM": a line of the trail. */
    public static String toTheSecond(Instant moment, ZoneId zone, Locale locale) {
        ZonedDateTime there = moment.atZone(zone);
        return written("kit.date.short-year", there, locale) + ", " + written("kit.time.seconds", there, locale);
    }

    /** "Oct 14", where there is little room. */
    public static String shortDay(LocalDate day, Locale locale) {
        return written("kit.date.short", day, locale);
    }

    /** "Thu". */
    public static String weekday(LocalDate day, Locale locale) {
        return written("kit.date.weekday", day, locale);
    }

    /** "October 12 – 18, 2025", "October 27 – November 2, 2025". */
    public static String span(LocalDate from, LocalDate to, Locale locale) {
        String apart = from.getMonth() == to.getMonth() ? "" : "-apart";
        return written("kit.date.span.from" + apart, from, locale) + " – "
                + written("kit.date.span.to" + apart, to, locale);
    }

    /** "2:00 PM". */
    public static String time(Instant moment, ZoneId zone, Locale locale) {
        return time(moment.atZone(zone).toLocalTime(), locale);
    }

    /** "2:00 PM". */
    public static String time(LocalTime time, Locale locale) {
        return written("kit.time", time, locale);
    }

    /** "2:00–2:50 PM", "11:30 AM–12:20 PM". */
    public static String span(Instant from, Instant to, ZoneId zone, Locale locale) {
        LocalTime begins = from.atZone(zone).toLocalTime();
        LocalTime ends = to.atZone(zone).toLocalTime();
        boolean sameHalf = begins.isBefore(LocalTime.NOON) == ends.isBefore(LocalTime.NOON);
        return written(sameHalf ? "kit.time.begins" : "kit.time", begins, locale) + "–" + time(ends, locale);
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

    /** As a field shows a day: "Tue, Oct 14, 2025". {@link #dayTyped} reads it back. */
    public static String inField(LocalDate day, Locale locale) {
        return written("kit.date.field", day, locale);
    }

    /** As a field shows a time, which is as every text does; {@link #timeTyped} reads it back. */
    public static String inField(LocalTime time, Locale locale) {
        return time(time, locale);
    }

    /**
     * The day that somebody typed: in the way of their language, of the other one, or in numbers; which of two numbers is the
     * month, their language decides where both could be.
     *
     * @param earliest the first day that a date without a year can mean
     * @throws Refusal at {@code day}, in words for them: not understood, or a day that no calendar has
     */
    public static LocalDate dayTyped(String text, Locale locale, LocalDate today, LocalDate earliest) {
        boolean monthFirst = text("kit.date.day", locale).startsWith("M");
        return new TypedDay(text, locale, monthFirst, today, earliest).read();
    }

    /** The time that somebody typed. @throws Refusal at {@code time}, in words for them */
    public static LocalTime timeTyped(String text, Locale locale) {
        return TypedTime.read(text, locale);
    }

    /** Whether the clocks of the place leave this moment out, as they do in one hour a year. */
    public static boolean isSkipped(LocalDateTime at, ZoneId zone) {
        return zone.getRules().getValidOffsets(at).isEmpty();
    }

    /** "October 2025", "octubre de 2025". */
    static String month(LocalDate day, Locale locale) {
        return written("kit.date.month", day, locale);
    }

    static String monthName(java.time.Month month, Locale locale) {
        return month.getDisplayName(TextStyle.FULL, locale);
    }

    static String weekdayName(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private static String written(String pattern, TemporalAccessor what, Locale locale) {
        Written way = new Written(text(pattern, locale), locale);
        DateTimeFormatter known = WAYS.get(way);
        if (known == null) {
            known = DateTimeFormatter.ofPattern(way.pattern(), locale);
            if (WAYS.size() < MOST_WAYS) {
                WAYS.put(way, known);
            }
        }
        return known.format(what);
    }

    private static String text(String key, Locale locale) {
        return ResourceBundle.getBundle("i18n.kit", locale, ENGLISH_OTHERWISE).getString(key);
    }
}
