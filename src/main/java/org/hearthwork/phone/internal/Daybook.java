package org.hearthwork.phone.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearthwork.homework.Opens;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Option;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Home.DayState;
import org.hearthwork.phone.internal.PhoneRows.Ticked;

/** Reads daily ticks as days that came about. A day on which only one of the two ticked is open, never a fault of anyone. */
public final class Daybook {

    private Daybook() {}

    public static LocalDate monday(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @param ticks of one assignment @param options of its tick; the last one says "not today" */
    public static Home.Daily read(
            Exercise exercise, List<Ticked> ticks, List<Option> options, ZoneId zone, Instant now) {
        boolean joint = ticks.getFirst().part().work().opens() != Opens.NEVER
                && ticks.getFirst().part().work().audience().joint();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<LocalDate, Ticked> byDay = ticks.stream()
                .collect(Collectors.toMap(tick -> day(tick, zone), Function.identity(), (one, two) -> two));
        List<Home.Day> week = IntStream.range(0, 7)
                .mapToObj(monday(now, zone)::plusDays)
                .map(day -> new Home.Day(day, state(byDay, day, today, joint, options)))
                .toList();
        int met = (int) ticks.stream().filter(tick -> met(tick, joint, options)).count();
        int days = (int) ticks.stream()
                .filter(tick -> day(tick, zone).isBefore(today) || met(tick, joint, options))
                .count();
        Optional<Home.Today> tickable = Optional.ofNullable(byDay.get(today))
                .filter(tick -> !tick.part().done()
                        && tick.part().work().active()
                        && tick.part().work().dueAt().isAfter(now)
                        && !tick.part().work().opensAt().isAfter(now))
                .map(tick -> new Home.Today(tick.part().id(), options));
        Optional<Home.Ticked> ticked = Optional.ofNullable(byDay.get(today))
                .filter(tick ->
                        mayTakeBack(tick.part().work(), now) && tick.part().done())
                .map(tick -> new Home.Ticked(tick.part().id(), words(tick.mine(), options)));
        return new Home.Daily(exercise.title(), joint, week, met, days, tickable, ticked);
    }

    /** Offered for as long as its day lasts and it is sealed; the database decides again. */
    private static boolean mayTakeBack(PhoneRows.Work tick, Instant now) {
        return tick.active()
                && tick.opens().sealed()
                && tick.revealedAt() == null
                && tick.dueAt().isAfter(now);
    }

    private static String words(AnswerBody tick, List<Option> options) {
        return options.stream()
                .filter(option -> tick.keysOrNone().contains(option.key()))
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    private static DayState state(
            Map<LocalDate, Ticked> byDay, LocalDate day, LocalDate today, boolean joint, List<Option> options) {
        Ticked tick = byDay.get(day);
        if (tick == null) {
            boolean between = byDay.keySet().stream().anyMatch(day::isAfter)
                    && byDay.keySet().stream().anyMatch(day::isBefore);
            return between ? DayState.REST : DayState.NONE;
        }
        if (met(tick, joint, options)) {
            return DayState.MET;
        }
        if (day.isAfter(today)) {
            return DayState.AHEAD;
        }
        return day.equals(today) && tick.part().done() ? DayState.IN : DayState.OPEN;
    }

    private static boolean met(Ticked tick, boolean joint, List<Option> options) {
        return did(tick.mine(), options)
                && tick.part().done()
                && (!joint || tick.part().work().revealedAt() != null && did(tick.theirs(), options));
    }

    private static boolean did(AnswerBody tick, List<Option> options) {
        return !tick.keysOrNone().isEmpty()
                && !tick.keysOrNone().contains(options.getLast().key());
    }

    private static LocalDate day(Ticked tick, ZoneId zone) {
        return LocalDate.ofInstant(tick.part().work().dueAt(), zone);
    }
}
