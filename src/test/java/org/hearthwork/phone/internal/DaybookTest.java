package org.hearthwork.phone.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.PromptKind.Tick;
import org.hearthwork.library.Shipped;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Home.DayState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Daily ticks as days that came about. */
class DaybookTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Exercise RITUALS = Shipped.library().newest("our-rituals");
    private static final Tick TICK =
            (Tick) Shipped.prompt("our-rituals", "tick", "today").kind();
    private static final AnswerBody DID = AnswerBody.ofKey("did");
    private static final AnswerBody TRIED = AnswerBody.ofKey("tried");
    private static final AnswerBody NOT_TODAY = AnswerBody.ofKey("not-today");

    private Opens opens = Opens.WHEN_BOTH_IN;
    private boolean active = true;

    private OwnParts.Ticked day(LocalDate day, AnswerBody mine, @Nullable AnswerBody theirs) {
        Instant due = day.atTime(23, 59).atZone(BERLIN).toInstant();
        Piece work = new Piece(
                new OccurrenceId(UUID.randomUUID()),
                UUID.randomUUID(),
                RITUALS.edition(),
                "tick",
                false,
                Audience.BOTH_SEALED,
                opens,
                day.atStartOfDay(BERLIN).toInstant(),
                due,
                active,
                true,
                false,
                theirs == null ? null : due);
        PartState state = mine.isEmpty() ? PartState.WAITING : PartState.DONE;
        return new OwnParts.Ticked(
                new OwnParts.OwnPart(work, new ParticipationId(UUID.randomUUID()), state, false),
                mine,
                theirs == null ? AnswerBody.EMPTY : theirs);
    }

    private static Home.Daily read(List<OwnParts.Ticked> ticks, LocalDate day, int hour) {
        return Daybook.read(
                RITUALS.title(),
                ticks,
                TICK,
                BERLIN,
                day.atTime(hour, 0).atZone(BERLIN).toInstant());
    }

    private static List<DayState> states(Home.Daily daily) {
        return daily.week().stream().map(Home.Day::state).toList();
    }

    @Test
    void a_day_came_about_when_both_say_so_and_is_open_when_one_does() {
        Home.Daily daily = read(
                List.of(
                        day(MONDAY, DID, TRIED),
                        day(MONDAY.plusDays(1), DID, NOT_TODAY),
                        day(WEDNESDAY, DID, null),
                        day(WEDNESDAY.plusDays(2), AnswerBody.EMPTY, null)),
                WEDNESDAY,
                20);
        assertThat(states(daily))
                .containsExactly(
                        DayState.MET,
                        DayState.OPEN,
                        DayState.IN,
                        DayState.REST,
                        DayState.AHEAD,
                        DayState.NONE,
                        DayState.NONE);
        assertThat(daily.met()).isEqualTo(1);
        assertThat(daily.days()).isEqualTo(2);
        assertThat(daily.joint()).isTrue();
    }

    @Test
    void not_today_of_either_is_no_day_that_came_about_and_before_the_first_there_is_none() {
        Home.Daily daily = read(
                List.of(day(MONDAY.plusDays(1), NOT_TODAY, DID), day(WEDNESDAY, NOT_TODAY, NOT_TODAY)), WEDNESDAY, 20);
        assertThat(states(daily)).startsWith(DayState.NONE, DayState.OPEN, DayState.IN);
        assertThat(daily.met()).isZero();
        assertThat(daily.days()).isEqualTo(1);
    }

    @Test
    void where_nothing_opens_each_counts_their_own_days() {
        opens = Opens.NEVER;
        Home.Daily daily = read(List.of(day(MONDAY, DID, null), day(WEDNESDAY, TRIED, null)), WEDNESDAY, 20);
        assertThat(daily.joint()).isFalse();
        assertThat(states(daily)).startsWith(DayState.MET, DayState.REST, DayState.MET, DayState.NONE);
        assertThat(daily.met()).isEqualTo(2);
        assertThat(daily.days()).isEqualTo(2);
        assertThat(daily.ticked()).as("nothing sealed to take back").isEmpty();
    }

    @Test
    void today_can_be_tapped_until_its_last_minute_and_what_was_tapped_taken_back() {
        Home.Daily open = read(List.of(day(WEDNESDAY, AnswerBody.EMPTY, null)), WEDNESDAY, 0);
        assertThat(open.today())
                .hasValueSatisfying(today -> assertThat(today.options()).isEqualTo(TICK.options()));
        assertThat(open.ticked()).isEmpty();

        Home.Daily tapped = read(List.of(day(WEDNESDAY, TRIED, null)), WEDNESDAY, 23);
        assertThat(tapped.today()).isEmpty();
        assertThat(tapped.ticked())
                .hasValueSatisfying(mine -> assertThat(mine.words()).isEqualTo("Tried"));

        Instant over = WEDNESDAY.atTime(23, 59).atZone(BERLIN).toInstant();
        assertThat(Daybook.read(RITUALS.title(), List.of(day(WEDNESDAY, AnswerBody.EMPTY, null)), TICK, BERLIN, over)
                        .today())
                .isEmpty();
        assertThat(Daybook.read(RITUALS.title(), List.of(day(WEDNESDAY, DID, null)), TICK, BERLIN, over)
                        .ticked())
                .isEmpty();
        assertThat(read(List.of(day(WEDNESDAY, DID, DID)), WEDNESDAY, 20).ticked())
                .as("open to both by now")
                .isEmpty();
    }

    @Test
    void what_rests_can_be_neither_tapped_nor_taken_back() {
        active = false;
        assertThat(read(List.of(day(WEDNESDAY, AnswerBody.EMPTY, null)), WEDNESDAY, 20)
                        .today())
                .isEmpty();
        assertThat(read(List.of(day(WEDNESDAY, DID, null)), WEDNESDAY, 20).ticked())
                .isEmpty();
    }

    @Test
    void on_both_nights_in_which_the_clock_changes_a_tick_stays_on_its_day() {
        for (LocalDate sunday : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25))) {
            assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            List<OwnParts.Ticked> week = new ArrayList<>();
            for (int day = 6; day >= 0; day--) {
                week.add(day(sunday.minusDays(day), DID, DID));
            }
            Home.Daily daily = read(week, sunday, 23);
            assertThat(states(daily)).containsOnly(DayState.MET).hasSize(7);
            assertThat(daily.week().getLast().date()).isEqualTo(sunday);
            assertThat(Daybook.monday(sunday.atTime(0, 30).atZone(BERLIN).toInstant(), BERLIN))
                    .isEqualTo(sunday.minusDays(6));
        }
    }
}
