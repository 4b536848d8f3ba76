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
import org.hearthwork.library.PromptKind.Tick;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Home.DayState;
import org.hearthwork.phone.internal.OwnParts.Ticked;

/** Reads daily ticks as days that came about. A day on which only one of the two ticked is open, never a fault of anyone. */
public final class Daybook {

    private Daybook() {}

    public static LocalDate monday(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** @param name what the two call it @param ticks of one assignment @param asked what its tick asks */
    public static Home.Daily read(String name, List<Ticked> ticks, Tick asked, ZoneId zone, Instant now) {
        boolean joint = ticks.getFirst().part().work().opens() != Opens.NEVER
                && ticks.getFirst().part().work().audience().joint();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Map<LocalDate, Ticked> byDay = ticks.stream()
                .collect(Collectors.toMap(tick -> day(tick, zone), Function.identity(), (one, two) -> two));
        List<Home.Day> week = IntStream.range(0, 7)
                .mapToObj(monday(now, zone)::plusDays)
                .map(day -> new Home.Day(day, state(byDay, day, today, joint, asked)))
                .toList();
        int met = (int) ticks.stream().filter(tick -> met(tick, joint, asked)).count();
        int days = (int) ticks.stream()
                .filter(tick -> day(tick, zone).isBefore(today) || met(tick, joint, asked))
                .count();
        Optional<Home.Today> tickable = Optional.ofNullable(byDay.get(today))
                .filter(tick -> !tick.part().done()
                        && tick.part().work().active()
                        && tick.part().work().dueAt().isAfter(now)
                        && !tick.part().work().opensAt().isAfter(now))
                .map(tick -> new Home.Today(tick.part().id(), asked.options()));
        Optional<Home.Ticked> ticked = Optional.ofNullable(byDay.get(today))
                .filter(tick ->
                        mayTakeBack(tick.part().work(), now) && tick.part().done())
                .map(tick -> new Home.Ticked(tick.part().id(), String.join("", asked.inWords(tick.mine()))));
        return new Home.Daily(name, joint, week, met, days, tickable, ticked);
    }

    /** Offered for as long as its day lasts and it is sealed; the database decides again. */
    private static boolean mayTakeBack(Piece tick, Instant now) {
        return tick.active()
                && tick.opens().sealed()
                && tick.revealedAt() == null
                && tick.dueAt().isAfter(now);
    }

    private static DayState state(
            Map<LocalDate, Ticked> byDay, LocalDate day, LocalDate today, boolean joint, Tick asked) {
        Ticked tick = byDay.get(day);
        if (tick == null) {
            boolean between = byDay.keySet().stream().anyMatch(day::isAfter)
                    && byDay.keySet().stream().anyMatch(day::isBefore);
            return between ? DayState.REST : DayState.NONE;
        }
        if (met(tick, joint, asked)) {
            return DayState.MET;
        }
        if (day.isAfter(today)) {
            return DayState.AHEAD;
        }
        return day.equals(today) && tick.part().done() ? DayState.IN : DayState.OPEN;
    }

    private static boolean met(Ticked tick, boolean joint, Tick asked) {
        return asked.did(tick.mine())
                && tick.part().done()
                && (!joint || tick.part().work().revealedAt() != null && asked.did(tick.theirs()));
    }

    private static LocalDate day(Ticked tick, ZoneId zone) {
        return LocalDate.ofInstant(tick.part().work().dueAt(), zone);
    }
}
