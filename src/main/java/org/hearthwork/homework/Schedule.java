package org.hearthwork.homework;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthwork.kit.Refusal;

/**
 * How often an assignment comes round. Dates are days in the couple's time zone; an occurrence is due at the end of its day.
 *
 * @param kind the rule
 * @param days the chosen days, for {@link Kind#WEEKDAYS}
 * @param times how many occurrences, 1 to {@value #MOST}; always 1 for {@link Kind#ONCE}
 */
public record Schedule(Kind kind, Set<DayOfWeek> days, int times) {

    public static final int MOST = 60;

    public enum Kind {
        ONCE,
        DAILY,
        WEEKDAYS,
        WEEKLY,
        /** A number of times, spread evenly up to the due date. */
        TIMES
    }

    /** One day on which something is due. @param opens the first day it can be done */
    public record Date(LocalDate opens, LocalDate due) {}

    /** The last moment of a day, as due dates mean it: what is due today can be given until midnight. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    public static final Schedule ONCE = new Schedule(Kind.ONCE, Set.of(), 1);

    public static Schedule daily(int times) {
        return new Schedule(Kind.DAILY, Set.of(), times);
    }

    public static Schedule weekly(int times) {
        return new Schedule(Kind.WEEKLY, Set.of(), times);
    }

    public static Schedule on(Set<DayOfWeek> days, int times) {
        return new Schedule(Kind.WEEKDAYS, days, times);
    }

    /** The days of the week by their names in small letters, as definitions key them; what is none of them is left out. */
    static EnumSet<DayOfWeek> weekdays(Collection<String> keys) {
        EnumSet<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        days.removeIf(day -> !keys.contains(day.name().toLowerCase(Locale.ROOT)));
        return days;
    }

    public static Schedule times(int times) {
        return new Schedule(Kind.TIMES, Set.of(), times);
    }

    /**
     * The dates, in order.
     *
     * @param today the day of assigning, in the couple's zone
     * @param due the first due day; for {@link Kind#TIMES} the last one
     * @throws Refusal at {@code due}, {@code schedule} or {@code times}
     */
    public List<Date> dates(LocalDate today, LocalDate due) {
        if (due.isBefore(today)) {
            throw new Refusal("due", "homework.assign.due-past");
        }
        if (due.isAfter(today.plusYears(1))) {
            throw new Refusal("due", "homework.assign.due-far");
        }
        if (times < 1 || times > MOST) {
            throw new Refusal("times", "homework.assign.times", MOST);
        }
        return switch (kind) {
            case ONCE -> List.of(new Date(today, due));
            case DAILY -> each(Stream.iterate(due, day -> day.plusDays(1)));
            case WEEKLY ->
                apart(
                        today,
                        Stream.iterate(due, day -> day.plusWeeks(1))
                                .limit(times)
                                .toList());
            case WEEKDAYS -> {
                if (days.isEmpty()) {
                    throw new Refusal("schedule", "homework.assign.days-missing");
                }
                yield each(
                        Stream.iterate(due, day -> day.plusDays(1)).filter(day -> days.contains(day.getDayOfWeek())));
            }
            case TIMES -> {
                long span = ChronoUnit.DAYS.between(today, due);
                yield apart(
                        today,
                        IntStream.rangeClosed(1, times)
                                .mapToObj(number -> today.plusDays(span * number / times))
                                .toList());
            }
        };
    }

    /** Whether each of its occurrences belongs to one day, which opens and ends by itself. */
    public boolean belongsToDays() {
        return kind == Kind.DAILY || kind == Kind.WEEKDAYS;
    }

    private List<Date> each(Stream<LocalDate> dueDays) {
        return dueDays.limit(times).map(day -> new Date(day, day)).toList();
    }

    /** Each opens on the day after the one before was due. */
    private static List<Date> apart(LocalDate today, List<LocalDate> dueDays) {
        List<Date> dates = new ArrayList<>();
        LocalDate opens = today;
        for (LocalDate due : dueDays) {
            dates.add(new Date(opens.isAfter(due) ? due : opens, due));
            opens = due.plusDays(1);
        }
        return dates;
    }

    /** The rule as it is kept with the assignment, for example {@code WEEKDAYS MONDAY,THURSDAY 8}. */
    String asText() {
        return kind + " "
                + String.join(",", days.stream().sorted().map(DayOfWeek::name).toList()) + " " + times;
    }

    /** The rule as {@link #asText} kept it. */
    public static Schedule ofText(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        Set<DayOfWeek> days = parts.get(1).isEmpty()
                ? Set.of()
                : Stream.of(parts.get(1).split(",", -1))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        return new Schedule(Kind.valueOf(parts.get(0)), days, Integer.parseInt(parts.get(2)));
    }
}
