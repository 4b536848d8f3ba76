package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Togetherness;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a thumb says by mistake can be taken back, and never what has gone to the other one. */
class TakingBackTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T17:40:00Z");
    private static final LocalDate TODAY = LocalDate.of(2031, 10, 13);

    @Autowired
    private Doing doing;

    @Autowired
    private TakingBack takingBack;

    @Autowired
    private AtHome atHome;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Steering steering;

    @Autowired
    private HomeworkRows rows;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AsSuperuser superuser;

    private OccurrenceId given(String exercise, String sitting, Schedule schedule, LocalDate due) {
        return given(exercise, sitting, Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE, schedule, due);
    }

    private OccurrenceId given(
            String exercise,
            String sitting,
            Audience audience,
            WhoSees whoSees,
            RevealRule reveal,
            Schedule schedule,
            LocalDate due) {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(exercise, sitting, audience, schedule, due, whoSees, reveal),
                MONDAY));
    }

    private OccurrenceId ticks() {
        return given("our-rituals", "tick", Schedule.daily(14), TODAY);
    }

    private OccurrenceId loadMap() {
        return given("load-map", "map", Schedule.ONCE, TODAY.plusDays(3));
    }

    private ParticipationId anas(OccurrenceId occurrence) {
        return homework.part(occurrence, Seat.A);
    }

    private void as(Actor who, Instant at, Runnable deed) {
        PracticeClock.at(at, () -> Actors.as(who, deed));
    }

    private void takesBack(Actor who, Instant at, ParticipationId part) {
        as(who, at, () -> takingBack.takeBack(part));
    }

    private Home home(Actor who, Instant at) {
        return PracticeClock.at(at, () -> Actors.as(who, atHome::open));
    }

    private Home.Daily daily(Actor who, Instant at) {
        return home(who, at).daily().getFirst();
    }

    private String state(ParticipationId part) {
        return superuser
                .jdbc()
                .sql("select state from homework.participation where id = ?")
                .param(part.value())
                .query(String.class)
                .single();
    }

    // ---- P20: a mistaken tick ---------------------------------------------------------------------------------------

    @Test
    void p20_a_mistaken_tick_is_undone_from_home_and_another_one_given() {
        ParticipationId today = anas(ticks());
        as(ana, MONDAY, () -> doing.tick(today, "not-today"));
        Home.Daily ticked = daily(ana, MONDAY);
        assertThat(ticked.today()).isEmpty();
        assertThat(ticked.ticked()).contains(new Home.Ticked(today, "Not today"));

        takesBack(ana, MONDAY, today);
        assertThat(daily(ana, MONDAY).ticked()).isEmpty();
        assertThat(daily(ana, MONDAY).today()).isPresent();
        as(ana, MONDAY, () -> doing.tick(today, "did"));
        assertThat(daily(ana, MONDAY).ticked()).contains(new Home.Ticked(today, "Did it"));
    }

    @Test
    void p20_what_was_taken_back_is_nobodys_to_read_any_more() {
        ParticipationId today = anas(ticks());
        as(ana, MONDAY, () -> doing.tick(today, "not-today"));
        takesBack(ana, MONDAY, today);
        assertThat(superuser
                        .jdbc()
                        .sql(
                                "select submitted or released_at is not null from homework.answer where participation_id = ?")
                        .param(today.value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(false);
    }

    @Test
    void p20_once_both_ticked_it_is_open_and_stays() {
        OccurrenceId day = ticks();
        as(ana, MONDAY, () -> doing.tick(anas(day), "did"));
        as(ben, MONDAY, () -> doing.tick(homework.part(day, Seat.B), "did"));
        assertThat(daily(ana, MONDAY).ticked()).isEmpty();
        assertThatThrownBy(() -> takesBack(ana, MONDAY, anas(day))).isInstanceOf(Refusal.class);
        assertThat(state(anas(day))).isEqualTo("DONE");
    }

    @Test
    void p20_the_card_of_the_day_offers_it_for_as_long_as_the_day_lasts() {
        ParticipationId today = anas(ticks());
        as(ana, MONDAY, () -> doing.tick(today, "did"));
        assertThat(daily(ana, MONDAY).ticked()).isPresent();
        assertThat(daily(ana, MONDAY.plus(Duration.ofHours(12))).ticked()).isEmpty();
    }

    @Test
    void p20_a_tick_that_is_open_at_once_is_not_offered_to_be_undone() {
        OccurrenceId day = given(
                "our-rituals",
                "tick",
                Audience.BOTH_SHARED,
                WhoSees.SHARED,
                RevealRule.NEVER,
                Schedule.daily(14),
                TODAY);
        as(ana, MONDAY, () -> doing.tick(anas(day), "did"));
        assertThat(daily(ana, MONDAY).ticked()).isEmpty();
        assertThatThrownBy(() -> takesBack(ana, MONDAY, anas(day))).isInstanceOf(Refusal.class);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void p20_taking_back_while_the_other_ticks_is_before_it_or_after_it_as_a_whole() {
        OccurrenceId day = ticks();
        as(ana, MONDAY, () -> doing.tick(anas(day), "not-today"));
        List<Boolean> done = both(
                () -> attempt(() -> takesBack(ana, MONDAY, anas(day))),
                () -> attempt(() -> as(ben, MONDAY, () -> doing.tick(homework.part(day, Seat.B), "did"))));
        assertThat(done.get(1)).as("Ben's tick is in, whatever Ana does").isTrue();
        boolean revealed = superuser
                .jdbc()
                .sql("select revealed_at is not null from homework.occurrence where id = ?")
                .param(day.value())
                .query(Boolean.class)
                .single();
        assertThat(state(anas(day))).isEqualTo(done.get(0) ? "STARTED" : "DONE");
        assertThat(revealed).isEqualTo(!done.get(0));
    }

    // ---- P13: couldn't this time ------------------------------------------------------------------------------------

    @Test
    void p13_couldnt_this_time_is_taken_back_from_home_and_the_work_goes_on_with_what_was_typed() {
        OccurrenceId map = given("our-rituals", "design", Schedule.ONCE, TODAY.plusDays(3));
        ParticipationId part = anas(map);
        homework.starts(ana, Seat.A, map, MONDAY, Map.of("meaning", AnswerBody.ofText("Half a sent")));
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.CHILD_ILL);
        assertThat(home(ana, MONDAY).next()).isEmpty();
        assertThat(home(ana, MONDAY).couldnt()).containsExactly(new Home.Couldnt(part, "Choose what might fit"));

        takesBack(ana, MONDAY.plusSeconds(60), part);
        assertThat(home(ana, MONDAY).couldnt()).isEmpty();
        assertThat(home(ana, MONDAY).next())
                .hasValueSatisfying(task -> assertThat(task.started()).isTrue());
        Sheet sheet = PracticeClock.at(MONDAY, () -> Actors.as(ana, () -> doing.open(part)));
        assertThat(sheet.questions()).extracting(Sheet.Question::answer).contains(AnswerBody.ofText("Half a sent"));
        homework.does(ana, Seat.A, map, MONDAY, Map.of());
        assertThat(state(part)).isEqualTo("DONE");
    }

    @Test
    void p13_it_can_be_taken_back_for_as_long_as_the_work_could_still_be_done() {
        OccurrenceId map = loadMap();
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.TIRED);
        Instant ninthDay = MONDAY.plus(Duration.ofDays(9));
        assertThat(home(ana, ninthDay).couldnt()).hasSize(1);
        Instant tooLate = MONDAY.plus(Duration.ofDays(11));
        assertThat(home(ana, tooLate).couldnt()).isEmpty();
        assertThatThrownBy(() -> takesBack(ana, tooLate, anas(map))).isInstanceOf(Refusal.class);
        takesBack(ana, ninthDay, anas(map));
        assertThat(state(anas(map))).isEqualTo("WAITING");
    }

    @Test
    void p13_taken_back_on_two_devices_is_taken_back_once_and_said_once_in_the_trail() {
        OccurrenceId map = loadMap();
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.TIRED);
        takesBack(ana, MONDAY, anas(map));
        takesBack(ana, MONDAY, anas(map));
        assertThat(state(anas(map))).isEqualTo("WAITING");
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from audit.entry where subject_id = ? and action = 'took back'")
                        .param(anas(map).value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void p13_two_devices_at_the_same_moment_take_it_back_without_an_error() {
        OccurrenceId map = loadMap();
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.TIRED);
        assertThat(both(
                        () -> attempt(() -> takesBack(ana, MONDAY, anas(map))),
                        () -> attempt(() -> takesBack(ana, MONDAY, anas(map)))))
                .containsExactly(true, true);
        assertThat(state(anas(map))).isEqualTo("WAITING");
    }

    @Test
    void nobody_takes_back_what_is_not_theirs() {
        OccurrenceId map = loadMap();
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.TIRED);
        Stream.of(ben, practice.colleaguesCouple().a())
                .forEach(stranger -> assertThatThrownBy(() -> takesBack(stranger, MONDAY, anas(map)))
                        .isInstanceOf(NotFound.class));
        assertThatThrownBy(() -> takesBack(practice.clinician(), MONDAY, anas(map)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(state(anas(map))).isEqualTo("COULDNT");
    }

    @Test
    void p13_neither_work_that_rests_nor_that_of_another_one_is_taken_up_again_in_the_database() {
        AssignmentId assignment = homework.assign(
                practice.clinician(), practice.couple(), homework.wish("load-map", TODAY.plusDays(3)), MONDAY);
        OccurrenceId map = homework.occurrence(assignment);
        homework.couldnt(ana, Seat.A, map, MONDAY, CouldntReason.TIRED);
        assertThat(byDatabase(ben, anas(map))).isFalse();
        as(practice.clinician(), MONDAY, () -> steering.pause(assignment, homework.version(assignment)));
        assertThat(PracticeClock.at(MONDAY, () -> Actors.as(ana, () -> doing.open(anas(map))))
                        .canBeTakenBack())
                .isFalse();
        assertThatThrownBy(() -> takesBack(ana, MONDAY, anas(map))).isInstanceOf(Refusal.class);
        assertThat(byDatabase(ana, anas(map))).isFalse();
        assertThat(state(anas(map))).isEqualTo("COULDNT");
    }

    private boolean byDatabase(Actor who, ParticipationId part) {
        return PracticeClock.at(
                MONDAY,
                () -> Actors.as(
                        who, () -> Boolean.TRUE.equals(transaction.execute(now -> rows.takeBack(part, MONDAY)))));
    }

    // ---- P11: the tick's own address --------------------------------------------------------------------------------

    @Test
    void p11_a_day_has_no_page_that_puts_one_tick_beside_the_other() {
        OccurrenceId day = ticks();
        as(ana, MONDAY, () -> doing.tick(anas(day), "did"));
        as(ben, MONDAY, () -> doing.tick(homework.part(day, Seat.B), "not-today"));
        assertThatThrownBy(() -> as(ana, MONDAY, () -> togetherness.reveal(day)))
                .isInstanceOf(NotFound.class);
        assertThat(daily(ana, MONDAY).week().getFirst().state()).isEqualTo(Home.DayState.IN);
        assertThat(daily(ana, MONDAY.plus(Duration.ofDays(1))).week().getFirst().state())
                .isEqualTo(Home.DayState.OPEN);
    }

    private static boolean attempt(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refusal tooLate) {
            return false;
        }
    }

    private static List<Boolean> both(Supplier<Boolean> one, Supplier<Boolean> other) {
        return TwoAtOnce.run(one, other).stream().map(TwoAtOnce.Outcome::get).toList();
    }
}
