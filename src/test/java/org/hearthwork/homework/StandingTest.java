package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The row a caseload reads of an occurrence says at every moment what the rows say that it is kept from. */
class StandingTest extends AnaAndBen {

    @Autowired
    Steering steering;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient asApp;

    @Autowired
    TransactionTemplate transaction;

    Actor clara;
    AssignmentId assignment;
    OccurrenceId occurrence;
    Instant now;

    @BeforeEach
    void a_piece_of_homework_for_both() {
        clara = practice.clinician();
        now = Instant.now().minus(Duration.ofHours(2));
        assignment = homework.assign(
                clara,
                practice.couple(),
                homework.wish("say-it-hear-it", Homeworking.day(now).plusDays(3)),
                now);
        occurrence = homework.occurrence(assignment);
    }

    private void anaHandsIn() {
        homework.does(ana, Seat.A, occurrence, now.plusSeconds(60), Map.of());
    }

    private void benHandsIn() {
        homework.does(ben, Seat.B, occurrence, now.plusSeconds(60), Map.of());
    }

    private void inStep() {
        assertThat(standings.kept(practice.id())).isPositive();
        assertThat(standings.astray(practice.id())).isEmpty();
    }

    @Test
    void what_is_assigned_handed_in_reviewed_paused_and_moved_stands_so() {
        inStep();
        anaHandsIn();
        inStep();
        Actors.as(clara, () -> reviewing.markReviewed(occurrence, Set.of(Seat.A)));
        inStep();
        benHandsIn();
        inStep();
        Actors.as(clara, () -> steering.pause(assignment, homework.version(assignment)));
        inStep();
        Actors.as(clara, () -> steering.resume(assignment, homework.version(assignment)));
        inStep();
        Actors.as(clara, () -> steering.withdraw(assignment, homework.version(assignment)));
        inStep();
    }

    @Test
    void another_day_and_a_couldnt_stand_so() {
        PracticeClock.at(
                now,
                () -> Actors.as(
                        clara,
                        () -> steering.extend(
                                occurrence,
                                homework.version(occurrence),
                                Homeworking.day(now).plusDays(5))));
        homework.couldnt(ben, Seat.B, occurrence, now.plusSeconds(60), CouldntReason.TIRED);
        inStep();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void two_who_hand_in_at_the_same_moment_both_stand_as_done() {
        TwoAtOnce.run(this::anaHandsIn, this::benHandsIn).forEach(TwoAtOnce.Outcome::get);
        inStep();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void a_pause_and_a_handing_in_at_the_same_moment_wait_for_each_other_and_not_for_ever() {
        List<TwoAtOnce.Outcome<Boolean>> both = TwoAtOnce.run(
                this::anaHandsIn,
                () -> Actors.as(clara, () -> steering.pause(assignment, homework.version(assignment))));
        assertThat(both)
                .allSatisfy(one -> assertThat(one.refusal())
                        .as("a sentence at most, never a deadlock")
                        .satisfiesAnyOf(
                                refused -> assertThat(refused).isEmpty(),
                                refused -> assertThat(refused).get().isNotInstanceOf(DataAccessException.class)));
        inStep();
    }

    @Test
    void neither_a_partner_nor_a_colleague_elsewhere_reads_how_it_stands_and_nobody_writes_it() {
        anaHandsIn();
        assertThat(readableBy(clara)).isOne();
        assertThat(readableBy(practice.owner())).isZero();
        assertThat(readableBy(practice.colleague())).isZero();
        assertThat(readableBy(fixture.fresh().clinician())).isZero();
        assertThatThrownBy(() -> readableBy(ben)).hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> Actors.as(
                        clara,
                        () -> transaction.execute(tx -> asApp.sql("update homework.standing set a_state = 'WAITING'")
                                .update())))
                .hasStackTraceContaining("permission denied");
    }

    private int readableBy(Actor actor) {
        Integer rows = Actors.as(
                actor,
                () -> transaction.execute(tx -> asApp.sql("select count(*) from homework.standing")
                        .query(Integer.class)
                        .single()));
        return rows == null ? -1 : rows;
    }
}
