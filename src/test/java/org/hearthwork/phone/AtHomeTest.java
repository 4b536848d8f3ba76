package org.hearthwork.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearthwork.StatementCount;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.AnaAndBen;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.Home.DayState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class AtHomeTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate TODAY = LocalDate.of(2031, 10, 13);

    @Autowired
    AtHome atHome;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Doing doing;

    private AssignmentId given(String exercise, String sitting, Schedule schedule, LocalDate due) {
        AssignmentWish wish = Homeworking.wish(
                exercise, sitting, Audience.BOTH_SEALED, schedule, due, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);
        return homework.assign(practice.clinician(), practice.couple(), wish, MONDAY);
    }

    private Home home(Actor who, Instant at) {
        return PracticeClock.at(at, () -> Actors.as(who, atHome::open));
    }

    private static Instant days(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    @Test
    void the_earliest_due_is_the_one_next_thing_and_the_others_are_open_too() {
        given("load-map", "map", Schedule.ONCE, TODAY.plusDays(5));
        given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(2));
        Home home = home(ana, MONDAY);
        assertThat(home.firstName()).isEqualTo("Ana");
        assertThat(home.otherName()).isEqualTo("Ben");
        assertThat(home.next()).hasValueSatisfying(task -> {
            assertThat(task.exercise()).isEqualTo("Our rituals");
            assertThat(task.title()).isEqualTo("Choose what might fit");
            assertThat(task.minutes()).isEqualTo(5);
            assertThat(task.opens()).isEqualTo(Opens.WHEN_BOTH_IN);
            assertThat(task.started()).isFalse();
        });
        assertThat(home.alsoOpen()).extracting(Home.Task::exercise).containsExactly("Load map");
    }

    @Test
    void what_is_due_can_still_be_done_for_seven_days_and_is_gone_then() {
        given("load-map", "map", Schedule.ONCE, TODAY);
        assertThat(home(ana, days(7)).next()).isPresent();
        assertThat(home(ana, days(8)).next()).isEmpty();
    }

    @Test
    void a_day_that_passed_is_not_asked_for_again_and_again() {
        given("ten-minutes-close", "log", Schedule.daily(6), TODAY);
        Home home = home(ana, days(4));
        assertThat(home.alsoOpen()).hasSize(1);
        assertThat(Homeworking.day(home.next().orElseThrow().due())).isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void what_is_started_is_something_to_continue_and_what_is_done_is_gone() {
        OccurrenceId occurrence = homework.occurrence(given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(2)));
        ParticipationId part = homework.part(occurrence, Seat.A);
        PracticeClock.at(MONDAY, () -> Actors.as(ana, () -> doing.begin(part)));
        assertThat(home(ana, MONDAY).next())
                .hasValueSatisfying(task -> assertThat(task.started()).isTrue());
        homework.does(ana, Seat.A, occurrence, MONDAY, Map.of());
        assertThat(home(ana, MONDAY).next()).isEmpty();
        assertThat(home(ben, MONDAY).next()).isPresent();
    }

    @Test
    void a_hold_a_separation_and_a_pause_look_like_an_evening_off_and_like_each_other() {
        given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(2));
        given("our-rituals", "tick", Schedule.daily(14), TODAY);
        Actor cleo = practice.colleaguesCouple().a();
        Home never = home(cleo, MONDAY);
        PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        practice.clinician(), () -> holds.hold(practice.couple().id(), "screening")));
        assertThat(home(ana, MONDAY)).isEqualTo(namedLike(never, "Ana", "Ben"));

        Actors.as(practice.clinician(), () -> couples.change(practice.couple().id(), 0, CoupleStatus.SEPARATED));
        assertThat(home(ana, MONDAY)).isEqualTo(namedLike(never, "Ana", "Ben"));
    }

    private static Home namedLike(Home home, String firstName, String otherName) {
        return new Home(
                firstName,
                otherName,
                home.zone(),
                home.now(),
                home.next(),
                home.alsoOpen(),
                home.toRead(),
                home.daily(),
                home.isIn(),
                home.couldnt(),
                home.nextSession(),
                home.checkIn(),
                home.questions(),
                MyConsents.Asked.NOTHING);
    }

    @Test
    void days_count_when_both_did_it_and_a_day_of_one_alone_is_open_for_both() {
        var days = homework.occurrences(given("our-rituals", "tick", Schedule.daily(14), TODAY));
        tick(ana, Seat.A, days.get(0), 0, "did");
        tick(ben, Seat.B, days.get(0), 0, "tried");
        tick(ana, Seat.A, days.get(1), 1, "did");
        tick(ana, Seat.A, days.get(2), 2, "did");
        tick(ben, Seat.B, days.get(2), 2, "not-today");
        tick(ana, Seat.A, days.get(3), 3, "did");
        Home.Daily anas = home(ana, days(3)).daily().getFirst();
        assertThat(anas.week())
                .extracting(Home.Day::state)
                .containsExactly(
                        DayState.MET,
                        DayState.OPEN,
                        DayState.OPEN,
                        DayState.IN,
                        DayState.AHEAD,
                        DayState.AHEAD,
                        DayState.AHEAD);
        assertThat(anas.met()).isEqualTo(1);
        assertThat(anas.days()).isEqualTo(3);
        assertThat(anas.today()).isEmpty();
        Home.Daily bens = home(ben, days(3)).daily().getFirst();
        assertThat(bens.week().get(1).state()).isEqualTo(DayState.OPEN);
        assertThat(bens.today()).isPresent();
    }

    private void tick(Actor who, Seat seat, OccurrenceId occurrence, int day, String option) {
        homework.does(who, seat, occurrence, days(day), Map.of("today", AnswerBody.ofKey(option)));
    }

    @Test
    void hand_who_waits_for_the_other_finds_at_home_that_theirs_is_in_until_both_are() {
        OccurrenceId design = homework.occurrence(given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(2)));
        assertThat(home(ana, MONDAY).isIn()).isEmpty();
        Map<String, AnswerBody> words = Map.of("meaning", AnswerBody.ofText("Ours"));
        homework.does(ana, Seat.A, design, MONDAY, words);
        assertThat(home(ana, MONDAY).isIn()).singleElement().satisfies(mine -> {
            assertThat(mine.id()).isEqualTo(homework.part(design, Seat.A));
            assertThat(mine.exercise()).isEqualTo("Our rituals");
            assertThat(mine.opens()).isEqualTo(Opens.WHEN_BOTH_IN);
        });
        assertThat(home(ben, MONDAY).isIn()).isEmpty();
        Actors.as(practice.clinician(), () -> holds.hold(practice.couple().id(), "screening"));
        assertThat(home(ana, MONDAY).isIn()).hasSize(1);
    }

    @Test
    void hand_what_both_handed_in_is_to_read_and_waits_no_more() {
        OccurrenceId design = homework.occurrence(given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(2)));
        Map<String, AnswerBody> words = Map.of("meaning", AnswerBody.ofText("Ours"));
        homework.does(ana, Seat.A, design, MONDAY, words);
        homework.does(ben, Seat.B, design, MONDAY, words);
        assertThat(home(ana, MONDAY).isIn()).isEmpty();
        assertThat(home(ana, MONDAY).toRead()).hasSize(1);
    }

    @Test
    void a_reveal_waits_to_be_read_until_they_talked_about_it_and_ticks_never_do() {
        OccurrenceId design = homework.occurrence(given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(2)));
        OccurrenceId tick = homework.occurrence(given("our-rituals", "tick", Schedule.daily(3), TODAY));
        for (OccurrenceId occurrence : List.of(design, tick)) {
            Map<String, AnswerBody> same = occurrence.equals(tick)
                    ? Map.of("today", AnswerBody.ofKey("did"))
                    : Map.of("meaning", AnswerBody.ofText("Ours"));
            homework.does(ana, Seat.A, occurrence, MONDAY, same);
            homework.does(ben, Seat.B, occurrence, MONDAY, same);
        }
        assertThat(home(ana, MONDAY).toRead())
                .extracting(Home.Reading::occurrence)
                .containsExactly(design);
    }

    @Test
    void home_takes_the_same_number_of_statements_however_much_there_is() {
        given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(2));
        int little = StatementCount.count(() -> home(ana, MONDAY));
        IntStream.range(0, 5).forEach(more -> given("load-map", "map", Schedule.weekly(6), TODAY.plusDays(3)));
        List<OccurrenceId> ticks = homework.occurrences(given("our-rituals", "tick", Schedule.daily(20), TODAY));
        IntStream.range(0, 20).forEach(day -> tick(ana, Seat.A, ticks.get(day), day, "did"));
        assertThat(StatementCount.count(() -> home(ana, days(19)))).isEqualTo(little);
    }

    @Test
    void home_is_for_partners() {
        assertThatThrownBy(() -> home(practice.clinician(), MONDAY)).isInstanceOf(AccessDeniedException.class);
    }
}
