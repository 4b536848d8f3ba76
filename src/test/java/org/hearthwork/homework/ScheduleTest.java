package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.hearthwork.homework.Schedule.Date;
import org.hearthwork.homework.Schedule.Kind;
import org.hearthwork.kit.Refusal;
import org.junit.jupiter.api.Test;

/** When something is due, on every day of the years to come and wherever a couple lives. */
class ScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2040, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().toList())
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        Arbitrary<Set<DayOfWeek>> chosen = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        chosen,
                        Arbitraries.integers().between(1, Schedule.MOST))
                .as((kind, on, times) -> switch (kind) {
                    case ONCE -> Schedule.ONCE;
                    case DAILY -> Schedule.daily(times);
                    case WEEKLY -> Schedule.weekly(times);
                    case WEEKDAYS -> Schedule.on(on, times);
                    case TIMES -> Schedule.times(times);
                });
    }

    @Property
    void every_schedule_comes_round_as_often_as_it_says_in_order_and_never_before_today(
            @ForAll("schedules") Schedule schedule,
            @ForAll("days") LocalDate today,
            @ForAll @IntRange(max = 365) int away) {
        LocalDate due = today.plusDays(away);
        List<Date> dates = schedule.dates(today, due);

        assertThat(dates).hasSize(schedule.times());
        assertThat(dates).allSatisfy(date -> {
            assertThat(date.opens()).isBetween(today, date.due());
            if (schedule.kind() == Kind.WEEKDAYS) {
                assertThat(schedule.days()).contains(date.due().getDayOfWeek());
            }
        });
        assertThat(dates.stream().map(Date::due)).isSorted();
        if (schedule.kind() == Kind.TIMES) {
            assertThat(dates.getLast().due()).isEqualTo(due);
        } else {
            assertThat(dates.getFirst().due()).isAfterOrEqualTo(due);
        }
    }

    @Property
    void what_comes_round_apart_is_never_open_twice_at_a_time(
            @ForAll @IntRange(min = 1, max = Schedule.MOST) int times, @ForAll("days") LocalDate today) {
        List<Date> dates = Schedule.weekly(times).dates(today, today.plusDays(3));
        for (int number = 1; number < dates.size(); number++) {
            assertThat(dates.get(number).opens())
                    .isEqualTo(dates.get(number - 1).due().plusDays(1));
            assertThat(ChronoUnit.DAYS.between(
                            dates.get(number - 1).due(), dates.get(number).due()))
                    .isEqualTo(7);
        }
    }

    @Property
    void a_schedule_is_read_as_it_was_kept(@ForAll("schedules") Schedule schedule) {
        assertThat(Schedule.ofText(schedule.asText())).isEqualTo(schedule);
    }

    /** Tries: every zone of the world on some days each, so both changes of the clock among them. */
    @Property(tries = 5000)
    void a_day_ends_with_its_last_moment_and_the_next_one_is_another_day(
            @ForAll("days") LocalDate day, @ForAll("zones") ZoneId zone) {
        Instant end = Schedule.endOf(day, zone);

        assertThat(LocalDate.ofInstant(end, zone)).isEqualTo(day);
        assertThat(LocalDate.ofInstant(end.plus(1, ChronoUnit.MICROS), zone)).isEqualTo(day.plusDays(1));
    }

    @Test
    void what_is_due_on_a_day_is_due_with_its_last_moment_also_where_the_clock_goes_back_at_midnight() {
        ZoneId santiago = ZoneId.of("America/Santiago");
        LocalDate twiceEleven = LocalDate.of(2025, 4, 5);

        assertThat(Schedule.endOf(twiceEleven, santiago).plus(1, ChronoUnit.MICROS))
                .isEqualTo(twiceEleven.plusDays(1).atStartOfDay(santiago).toInstant());
    }

    @Test
    void a_day_of_25_hours_and_one_of_23_are_each_one_day() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        for (var day :
                List.of(new Object[] {LocalDate.of(2026, 10, 25), 25}, new Object[] {LocalDate.of(2026, 3, 29), 23})) {
            LocalDate date = (LocalDate) day[0];
            assertThat(Duration.between(date.atStartOfDay(berlin).toInstant(), Schedule.endOf(date, berlin)))
                    .isEqualTo(Duration.ofHours((int) day[1]).minus(1, ChronoUnit.MICROS));
            assertThat(Schedule.daily(3).dates(date.minusDays(1), date.minusDays(1)))
                    .containsExactly(
                            new Date(date.minusDays(1), date.minusDays(1)),
                            new Date(date, date),
                            new Date(date.plusDays(1), date.plusDays(1)));
        }
    }

    @Test
    void what_comes_each_day_and_on_chosen_days_belongs_to_its_day_and_nothing_else_does() {
        assertThat(Schedule.daily(7).belongsToDays()).isTrue();
        assertThat(Schedule.on(Set.of(DayOfWeek.SUNDAY), 4).belongsToDays()).isTrue();
        assertThat(Schedule.ONCE.belongsToDays()).isFalse();
        assertThat(Schedule.weekly(4).belongsToDays()).isFalse();
        assertThat(Schedule.times(7).belongsToDays()).isFalse();
    }

    @Test
    void a_number_of_times_is_spread_evenly_up_to_the_due_day() {
        assertThat(Schedule.times(3).dates(MONDAY, MONDAY.plusDays(9)))
                .containsExactly(
                        new Date(MONDAY, MONDAY.plusDays(3)),
                        new Date(MONDAY.plusDays(4), MONDAY.plusDays(6)),
                        new Date(MONDAY.plusDays(7), MONDAY.plusDays(9)));
        assertThat(Schedule.times(2).dates(MONDAY, MONDAY))
                .as("more often than there are days")
                .containsExactly(new Date(MONDAY, MONDAY), new Date(MONDAY, MONDAY));
    }

    @Test
    void chosen_weekdays_are_counted_from_the_first_due_day_on() {
        assertThat(Schedule.on(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 3).dates(MONDAY, MONDAY.plusDays(1)))
                .extracting(Date::due)
                .containsExactly(MONDAY.plusDays(3), MONDAY.plusDays(7), MONDAY.plusDays(10));
        assertThat(Schedule.ONCE.dates(MONDAY, MONDAY.plusDays(5)))
                .containsExactly(new Date(MONDAY, MONDAY.plusDays(5)));
    }

    private static String refusedAt(Schedule schedule, LocalDate due) {
        return catchThrowableOfType(Refusal.class, () -> schedule.dates(MONDAY, due))
                .messageKey();
    }

    @Test
    void the_edges_of_what_can_be_assigned() {
        assertThat(refusedAt(Schedule.ONCE, MONDAY.minusDays(1))).contains("due-past");
        assertThat(refusedAt(Schedule.ONCE, MONDAY.plusYears(1).plusDays(1))).contains("due-far");
        assertThat(refusedAt(Schedule.daily(0), MONDAY)).contains("times");
        assertThat(refusedAt(Schedule.daily(Schedule.MOST + 1), MONDAY)).contains("times");
        assertThat(refusedAt(Schedule.on(Set.of(), 2), MONDAY)).contains("days-missing");
        assertThat(Schedule.ONCE.dates(MONDAY, MONDAY)).hasSize(1);
        assertThat(Schedule.ONCE.dates(MONDAY, MONDAY.plusYears(1))).hasSize(1);
        assertThat(Schedule.daily(Schedule.MOST).dates(MONDAY, MONDAY)).hasSize(Schedule.MOST);
    }

    @Test
    void a_rule_is_kept_as_words() {
        assertThat(Schedule.on(Set.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY), 8).asText())
                .isEqualTo("WEEKDAYS MONDAY,THURSDAY 8");
        assertThat(Schedule.ONCE.asText()).isEqualTo("ONCE  1");
        assertThatThrownBy(() -> Schedule.ofText("NEVER  1")).isInstanceOf(IllegalArgumentException.class);
    }
}
