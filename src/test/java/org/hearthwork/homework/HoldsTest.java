package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A safety hold stops everything between the two, rests what is open and to come, and gives back exactly that. */
@SpringBootTest
class HoldsTest {

    private static final Instant MONDAY = Instant.parse("2031-10-13T19:40:00Z");
    private static final LocalDate TODAY = LocalDate.of(2031, 10, 13);

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Assigning assigning;

    @Autowired
    Steering steering;

    @Autowired
    Doing doing;

    @Autowired
    Sending sending;

    @Autowired
    AtHome atHome;

    @Autowired
    Togetherness togetherness;

    @Autowired
    Tracking tracking;

    @Autowired
    Couples couples;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Library library;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Practice practice;
    Pair couple;
    Actor clinician;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        couple = practice.couple();
        clinician = practice.clinician();
    }

    private static Instant days(int later) {
        return MONDAY.plus(Duration.ofDays(later));
    }

    private <T> T as(Actor who, Instant at, Supplier<T> asked) {
        return PracticeClock.at(at, () -> Actors.as(who, asked));
    }

    private void hold(Instant at) {
        PracticeClock.at(at, () -> Actors.as(clinician, () -> holds.hold(couple.id(), "screening")));
    }

    private void lift(Instant at) {
        PracticeClock.at(
                at,
                () -> Actors.as(
                        clinician,
                        () -> holds.lift(couple.id(), fixture.openHold(couple.id()), "seen apart, both safe")));
    }

    private AssignmentWish wish(String exercise, String sitting, Sharing sharing, Schedule schedule, LocalDate due) {
        return Homeworking.wish(
                exercise, sitting, sharing.audience(), schedule, due, sharing.whoSees(), sharing.reveal());
    }

    private static final Sharing SEALED = new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE);

    private static List<Sharing> everySensibleChoice() {
        List<Sharing> sensible = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            for (WhoSees whoSees : Sharing.choices(audience)) {
                Sharing.choices(audience, whoSees).forEach(rule -> sensible.add(new Sharing(audience, whoSees, rule)));
            }
        }
        return sensible;
    }

    private boolean isStopped(Sharing sharing, Exercise exercise) {
        return sharing.isBetweenTheTwo()
                || exercise.touch()
                || exercise.blockedOnHold() && sharing.audience() == Audience.EACH;
    }

    /** Before it, resting in it, given back after it: for every choice of every exercise. */
    @Test
    void point_6_a_hold_stops_what_is_between_the_two_and_touch_whoever_it_is_for_and_gives_it_back() {
        List<AssignmentId> given = new ArrayList<>();
        List<Boolean> stops = new ArrayList<>();
        for (Exercise exercise : library.exercises()) {
            Sitting sitting = exercise.allSittings().getFirst();
            for (Sharing sharing : everySensibleChoice()) {
                given.add(homework.assign(
                        clinician,
                        couple,
                        wish(exercise.key(), sitting.key(), sharing, Schedule.ONCE, TODAY.plusDays(4)),
                        MONDAY));
                stops.add(isStopped(sharing, exercise));
            }
        }
        hold(days(1));
        for (int i = 0; i < given.size(); i++) {
            AssignmentId assignment = given.get(i);
            OccurrenceId occurrence = homework.occurrence(assignment);
            assertThat(status("occurrence", occurrence.value())).isEqualTo(stops.get(i) ? "PAUSED" : "ACTIVE");
            if (stops.get(i)) {
                cannotBeResumed(assignment);
                cannotBeDone(occurrence);
            }
        }
        for (Exercise exercise : library.exercises()) {
            for (Sharing sharing : everySensibleChoice()) {
                if (isStopped(sharing, exercise)) {
                    cannotBeGiven(exercise, sharing);
                }
            }
        }
        lift(days(2));
        for (AssignmentId assignment : given) {
            assertThat(status("assignment", assignment.value())).isEqualTo("ACTIVE");
            assertThat(status("occurrence", homework.occurrence(assignment).value()))
                    .isEqualTo("ACTIVE");
        }
        assertThat(given).hasSize(9 * library.exercises().size());
    }

    private String status(String table, java.util.UUID id) {
        return superuser
                .jdbc()
                .sql("select status from homework." + table + " where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void cannotBeResumed(AssignmentId assignment) {
        assertThatThrownBy(() -> as(clinician, days(1), () -> {
                    steering.resume(assignment, homework.version(assignment));
                    return true;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("homework.assign.on-hold");
    }

    private void cannotBeDone(OccurrenceId occurrence) {
        for (Seat seat : Seat.values()) {
            boolean isForThem = superuser
                    .jdbc()
                    .sql("select exists (select from homework.participation where occurrence_id = ? and seat = ?)")
                    .params(occurrence.value(), seat.name())
                    .query(Boolean.class)
                    .single();
            if (isForThem) {
                Actor who = seat == Seat.A ? couple.a() : couple.b();
                assertThatThrownBy(() -> as(who, days(1), () -> doing.open(homework.part(occurrence, seat))))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("homework.do.resting");
            }
        }
    }

    private void cannotBeGiven(Exercise exercise, Sharing sharing) {
        String sitting = exercise.allSittings().getFirst().key();
        assertThatThrownBy(() -> homework.assign(
                        clinician,
                        couple,
                        wish(exercise.key(), sitting, sharing, Schedule.ONCE, TODAY.plusDays(4)),
                        days(1)))
                .as(exercise.key() + " " + sharing)
                .isInstanceOf(Refusal.class)
                .hasMessage("homework.assign.on-hold");
    }

    @Test
    void point_6_the_database_refuses_to_give_resume_and_release_during_a_hold_too() {
        AssignmentId assignment = homework.assign(
                clinician, couple, wish("our-rituals", "design", SEALED, Schedule.ONCE, TODAY.plusDays(4)), MONDAY);
        OccurrenceId design = homework.occurrence(assignment);
        homework.does(couple.a(), Seat.A, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        homework.starts(couple.b(), Seat.B, design, MONDAY, Map.of("meaning", AnswerBody.ofText("A minute")));
        hold(days(1));
        assertThat(refusedBySql(
                        clinician, "update homework.assignment set status = 'ACTIVE' where id = '" + assignment + "'"))
                .contains("this rests for now");
        assertThat(refusedBySql(clinician, """
                insert into homework.assignment (practice_id, couple_id, id, exercise, exercise_version, first_sitting, audience, who_sees,
                    reveal, schedule, status, assigned_by, assigned_at, touch)
                values ('%s', '%s', gen_random_uuid(), 'load-map', 1, 'map', 'EACH', 'SHARED', 'NEVER', 'ONCE  1', 'ACTIVE', '%s', now(), false)""".formatted(
                                practice.id(), couple.id(), clinician.account().value())))
                .contains("this rests for now");
        // Even with a status bent by the superuser, the door stays shut while a hold is open.
        superuser
                .jdbc()
                .sql("alter table homework.assignment disable trigger guard_assignment")
                .update();
        superuser
                .jdbc()
                .sql("update homework.assignment set status = 'ACTIVE' where id = ?")
                .param(assignment.value())
                .update();
        superuser
                .jdbc()
                .sql("alter table homework.assignment enable trigger guard_assignment")
                .update();
        superuser
                .jdbc()
                .sql("update homework.occurrence set status = 'ACTIVE' where id = ?")
                .param(design.value())
                .update();
        superuser
                .jdbc()
                .sql("update homework.participation set state = 'DONE', finished_at = now() where occurrence_id = ?")
                .param(design.value())
                .update();
        assertThat(opensBySql(clinician, design)).isFalse();
        for (Actor partner : List.of(couple.a(), couple.b())) {
            assertThatThrownBy(() -> opensBySql(partner, design)).hasStackTraceContaining("permission denied");
        }
    }

    private boolean opensBySql(Actor who, OccurrenceId occurrence) {
        return as(
                who,
                days(1),
                () -> Boolean.TRUE.equals(transaction.execute(tx -> jdbc.sql("select homework.open_reveal(?, now())")
                        .param(occurrence.value())
                        .query(Boolean.class)
                        .single())));
    }

    private String refusedBySql(Actor who, String sql) {
        try {
            as(who, days(1), () -> transaction.execute(tx -> jdbc.sql(sql).update()));
            return "not refused";
        } catch (DataAccessException refused) {
            return String.valueOf(refused.getMostSpecificCause().getMessage());
        }
    }

    @Test
    void p5_what_is_past_stays_with_its_figures_ticks_and_reading_and_lifting_gives_the_rest_back() {
        AssignmentId daily = homework.assign(
                clinician, couple, wish("our-rituals", "tick", SEALED, Schedule.daily(10), TODAY), MONDAY);
        List<OccurrenceId> ticks = homework.occurrences(daily);
        OccurrenceId design = homework.occurrence(homework.assign(
                clinician, couple, wish("our-rituals", "design", SEALED, Schedule.ONCE, TODAY.plusDays(6)), MONDAY));
        Map<String, AnswerBody> did = Map.of("today", AnswerBody.ofKey("did"));
        Map<String, AnswerBody> meaning = Map.of("meaning", AnswerBody.ofText("Ours"));
        for (int day = 0; day < 3; day++) {
            homework.does(couple.a(), Seat.A, ticks.get(day), days(day), did);
            homework.does(couple.b(), Seat.B, ticks.get(day), days(day), did);
        }
        homework.does(couple.a(), Seat.A, design, days(1), meaning);
        homework.does(couple.b(), Seat.B, design, days(1), meaning);
        Adherence before =
                as(clinician, days(3), () -> tracking.overview(couple.id(), 4).adherence());
        Home homeBefore = as(couple.a(), days(3), atHome::open);

        hold(days(3));
        assertThat(as(
                        clinician,
                        days(3),
                        () -> tracking.overview(couple.id(), 4).adherence()))
                .isEqualTo(before);
        Home during = as(couple.a(), days(3), atHome::open);
        assertThat(during.daily().getFirst().week().subList(0, 3))
                .isEqualTo(homeBefore.daily().getFirst().week().subList(0, 3));
        assertThat(during.daily().getFirst().today()).isEmpty();
        assertThat(during.toRead()).isEqualTo(homeBefore.toRead()).isNotEmpty();
        // a day passes in it, and it is nobody's to have missed
        assertThat(as(
                        clinician,
                        days(5),
                        () -> tracking.overview(couple.id(), 4).adherence()))
                .isEqualTo(before);

        lift(days(5));
        Home after = as(couple.a(), days(5), atHome::open);
        assertThat(after.daily().getFirst().today()).isPresent();
        assertThat(as(
                        clinician,
                        days(5),
                        () -> tracking.overview(couple.id(), 4).adherence()))
                .isEqualTo(before);
        homework.does(couple.a(), Seat.A, ticks.get(5), days(5), did);
        homework.does(couple.b(), Seat.B, ticks.get(5), days(5), did);
        Adherence next =
                as(clinician, days(7), () -> tracking.overview(couple.id(), 4).adherence());
        assertThat(next.bothDone().part())
                .isEqualTo(before.bothDone().part() + 2); // the tick, and the design that came due
    }

    @Test
    void p5_what_was_open_gets_the_time_it_had_left_and_a_pause_of_the_clinicians_stays_a_pause() {
        OccurrenceId open = homework.occurrence(homework.assign(
                clinician, couple, wish("our-rituals", "design", SEALED, Schedule.ONCE, TODAY.plusDays(2)), MONDAY));
        AssignmentId paused = homework.assign(
                clinician, couple, wish("load-map", "map", SEALED, Schedule.ONCE, TODAY.plusDays(2)), MONDAY);
        PracticeClock.at(MONDAY, () -> Actors.as(clinician, () -> steering.pause(paused, homework.version(paused))));
        hold(days(1));
        lift(days(9));
        assertThat(as(couple.a(), days(9), () -> doing.open(homework.part(open, Seat.A)))
                        .state())
                .isEqualTo(PartState.WAITING);
        Instant due = superuser
                .jdbc()
                .sql("select due_at from homework.occurrence where id = ?")
                .param(open.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(due)
                .isEqualTo(days(9).plus(
                                Duration.between(days(1), Schedule.endOf(TODAY.plusDays(2), PracticeFixture.ZONE))));
        assertThat(status("assignment", paused.value())).isEqualTo("PAUSED");
    }

    @Test
    void p5_nothing_is_given_back_while_the_two_are_still_apart() {
        AssignmentId assignment = homework.assign(
                clinician, couple, wish("our-rituals", "design", SEALED, Schedule.ONCE, TODAY.plusDays(4)), MONDAY);
        hold(MONDAY);
        PracticeClock.at(
                MONDAY, () -> Actors.as(clinician, () -> couples.change(couple.id(), 0, CoupleStatus.SEPARATED)));
        lift(MONDAY);
        assertThat(status("assignment", assignment.value())).isEqualTo("PAUSED");
        PracticeClock.at(MONDAY, () -> Actors.as(clinician, () -> couples.change(couple.id(), 1, CoupleStatus.ACTIVE)));
        assertThat(status("assignment", assignment.value())).isEqualTo("ACTIVE");
    }

    @Test
    void p9_what_was_begun_keeps_its_words_when_it_is_laid_to_rest_and_says_the_same_as_after_a_pause() {
        AssignmentId assignment = homework.assign(
                clinician, couple, wish("our-rituals", "design", SEALED, Schedule.ONCE, TODAY.plusDays(4)), MONDAY);
        OccurrenceId design = homework.occurrence(assignment);
        ParticipationId part = homework.part(design, Seat.A);
        homework.starts(couple.a(), Seat.A, design, MONDAY, Map.of("meaning", AnswerBody.ofText("Ours")));
        String duringPause = pausedWords(
                part,
                () -> steering.pause(assignment, homework.version(assignment)),
                () -> steering.resume(assignment, homework.version(assignment)));
        String duringHold = pausedWords(
                part,
                () -> holds.hold(couple.id(), "screening"),
                () -> holds.lift(couple.id(), fixture.openHold(couple.id()), "seen apart, both safe"));
        assertThat(duringHold).isEqualTo(duringPause);
        assertThat(as(couple.a(), days(1), () -> doing.open(part)).questions())
                .filteredOn(question -> question.prompt().key().equals("meaning"))
                .singleElement()
                .satisfies(
                        question -> assertThat(question.answer().textOrEmpty()).isEqualTo("Ours, in mid-word"));
    }

    @Test
    void p1_during_a_hold_nothing_is_sent_in_the_words_of_any_pause_and_after_it_the_author_decides_anew() {
        AssignmentId assignment = homework.assign(
                clinician, couple, wish("say-it-hear-it", "talk", SEALED, Schedule.ONCE, TODAY.plusDays(4)), MONDAY);
        OccurrenceId talk = homework.occurrence(assignment);
        ParticipationId part = homework.part(talk, Seat.A);
        homework.does(couple.a(), Seat.A, talk, MONDAY, Map.of("topic", AnswerBody.ofText("Sundays")));
        homework.does(couple.b(), Seat.B, talk, MONDAY, Map.of("heard", AnswerBody.ofText("Mornings")));
        PracticeClock.at(
                days(1), () -> Actors.as(clinician, () -> steering.pause(assignment, homework.version(assignment))));
        String duringPause = wordsOfSending(part);
        PracticeClock.at(
                days(1), () -> Actors.as(clinician, () -> steering.resume(assignment, homework.version(assignment))));
        hold(days(1));
        assertThat(wordsOfSending(part)).isEqualTo(duringPause).contains("homework.send.rests", "STAYS");
        lift(days(2));
        assertThat(as(couple.b(), days(2), () -> togetherness.reveal(talk)).toString())
                .as("nothing waited for the hold to end")
                .doesNotContain("Sundays");
        as(couple.a(), days(2), () -> sending.send(part));
        assertThat(as(couple.b(), days(2), () -> togetherness.reveal(talk)).toString())
                .contains("Sundays");
    }

    private String wordsOfSending(ParticipationId part) {
        return refusal(() -> as(couple.a(), days(1), () -> sending.send(part)))
                + as(couple.a(), days(1), () -> doing.open(part)).prepared(Map.of());
    }

    private String pausedWords(ParticipationId part, Runnable stop, Runnable goOn) {
        PracticeClock.at(days(1), () -> Actors.as(clinician, stop));
        as(couple.a(), days(1), () -> {
            doing.save(part, "meaning", AnswerBody.ofText("Ours, in mid-word"));
            return true;
        });
        String words = refusal(() -> as(couple.a(), days(1), () -> doing.open(part)))
                + refusal(() -> as(couple.a(), days(1), () -> doing.finish(part)));
        PracticeClock.at(days(1), () -> Actors.as(clinician, goOn));
        return words;
    }

    private static String refusal(Runnable asked) {
        try {
            asked.run();
            return "not refused";
        } catch (Refusal refused) {
            return refused.messageKey() + List.of(refused.parameters());
        }
    }
}
