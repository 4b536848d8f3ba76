package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.today.Caseload;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody says a second time that they felt pressure: the exercise rests for both from the next midnight on, and the care team is told. */
class FeltPressureTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");

    @Autowired
    private Doing doing;

    @Autowired
    private Steering steering;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Caseload caseload;

    @Autowired
    private AtHome atHome;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private Midnights midnights;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    private AssignmentId assignment;
    private List<OccurrenceId> days;

    private void givenForFiveDays() {
        assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "ten-minutes-close",
                        "log",
                        Audience.BOTH_SEALED,
                        Schedule.daily(5),
                        LocalDate.of(2031, 10, 13),
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE),
                MONDAY);
        days = homework.occurrences(assignment);
    }

    private void logs(Actor who, Seat seat, int day, String pressure) {
        homework.does(
                who,
                seat,
                days.get(day),
                MONDAY.plus(Duration.ofDays(day)),
                Map.of("at-ease", AnswerBody.ofNumber(5), "pressure", AnswerBody.ofKey(pressure)));
    }

    private <T> T at(int day, Actor who, Supplier<T> does) {
        return at(MONDAY.plus(Duration.ofDays(day)).plusSeconds(60), who, does);
    }

    /** The night after this day, where the couple lives. */
    private void night(int day) {
        PracticeClock.at(
                LocalDate.of(2031, 10, 14)
                        .plusDays(day)
                        .atStartOfDay(PracticeFixture.ZONE)
                        .toInstant(),
                midnights::come);
    }

    private List<String> states() {
        return superuser
                .jdbc()
                .sql("select status from homework.occurrence where assignment_id = ? order by number")
                .param(assignment.value())
                .query(String.class)
                .list();
    }

    private AssignmentPage page(int day) {
        return at(
                day, practice.clinician(), () -> tracking.page(practice.couple().id(), assignment));
    }

    private CaseloadRow row(int day) {
        return at(day, practice.clinician(), () -> caseload.today()).needy().lines().stream()
                .filter(one -> one.couple().id().equals(practice.couple().id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void at_the_second_yes_of_one_person_it_rests_from_the_next_day_on_and_today_stays_as_it_is() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        assertThat(states()).containsOnly("ACTIVE");
        logs(ana, Seat.A, 1, "yes");
        assertThat(states()).as("nothing changes on that day").containsOnly("ACTIVE");
        assertThat(at(1, ben, () -> doing.open(homework.part(days.get(1), Seat.B)))
                        .state())
                .as("what is open today stays open to the other one")
                .isEqualTo(PartState.WAITING);
        night(1);
        assertThat(states()).containsExactly("ACTIVE", "ACTIVE", "PAUSED", "PAUSED", "PAUSED");
        assertThat(at(2, ben, () -> atHome.open()).next()).isEmpty();
        night(1);
        assertThat(homework.version(assignment)).as("done once").isOne();
    }

    @Test
    void what_both_read_before_is_there_and_nobody_is_asked_to_talk_about_it() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        logs(ben, Seat.B, 0, "no");
        logs(ana, Seat.A, 1, "yes");
        assertThat(at(1, ben, () -> togetherness.reveal(days.getFirst())).resting())
                .isFalse();
        night(1);
        assertThat(at(2, ben, () -> togetherness.reveal(days.getFirst())).resting())
                .isTrue();
    }

    @Test
    void who_resumes_it_before_midnight_is_first() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        logs(ana, Seat.A, 1, "yes");
        at(1, practice.clinician(), () -> {
            steering.resume(assignment, homework.version(assignment));
            return true;
        });
        night(1);
        assertThat(states()).containsOnly("ACTIVE");
    }

    @Test
    void a_little_and_no_let_nothing_rest_and_neither_does_one_yes_of_each() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        logs(ben, Seat.B, 0, "yes");
        logs(ana, Seat.A, 1, "a-little");
        logs(ben, Seat.B, 1, "no");
        assertThat(states()).containsOnly("ACTIVE");
    }

    @Test
    void a_second_yes_counts_over_two_assignments_of_the_same_exercise() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        givenForFiveDays();
        logs(ana, Seat.A, 1, "yes");
        night(1);
        assertThat(states()).endsWith("PAUSED");
    }

    @Test
    void the_care_team_is_told_on_today_and_on_its_page_and_resumes_it() {
        givenForFiveDays();
        assertThat(page(0).restsSince()).isNull();
        logs(ana, Seat.A, 0, "yes");
        logs(ana, Seat.A, 1, "yes");
        Instant since = MONDAY.plus(Duration.ofDays(1));
        assertThat(row(1).restsSince()).isEqualTo(since);
        assertThat(page(1).restsSince()).isEqualTo(since);
        assertThat(page(1).status()).isEqualTo(AssignmentStatus.PAUSED);
        assertThat(page(1).goesOn()).as("until midnight").isTrue();
        night(1);
        assertThat(page(2).goesOn()).isFalse();
        at(2, practice.clinician(), () -> {
            steering.resume(assignment, homework.version(assignment));
            return true;
        });
        assertThat(states()).containsOnly("ACTIVE");
        assertThat(page(2).restsSince()).isNull();
        logs(ana, Seat.A, 2, "yes");
        assertThat(states())
                .as("what was settled does not count")
                .containsExactly("ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE");
        logs(ana, Seat.A, 3, "yes");
        night(3);
        assertThat(states()).endsWith("ACTIVE", "PAUSED");
    }

    @Test
    void what_is_withdrawn_counts_no_more() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        logs(ana, Seat.A, 1, "yes");
        at(1, practice.clinician(), () -> {
            steering.withdraw(assignment, homework.version(assignment));
            return true;
        });
        givenForFiveDays();
        logs(ana, Seat.A, 2, "yes");
        assertThat(states()).containsOnly("ACTIVE");
    }

    private UUID hold() {
        return superuser
                .jdbc()
                .sql("select id from couples.safety_hold where couple_id = ? order by placed_at desc limit 1")
                .param(practice.couple().id().value())
                .query(UUID.class)
                .single();
    }

    @Test
    void a_hold_that_is_lifted_does_not_give_back_what_rests_for_this() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        logs(ana, Seat.A, 1, "yes");
        at(1, practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "seen apart first");
            holds.lift(practice.couple().id(), hold(), "spoken with each alone");
            return true;
        });
        assertThat(states()).as("not yet").containsOnly("ACTIVE");
        night(1);
        List<String> resting = List.of("ACTIVE", "ACTIVE", "PAUSED", "PAUSED", "PAUSED");
        assertThat(states()).isEqualTo(resting);
        at(2, practice.clinician(), () -> {
            UUID hold = holdsAgain();
            holds.lift(practice.couple().id(), hold, "spoken with each alone");
            return true;
        });
        assertThat(states()).isEqualTo(resting);
    }

    @Test
    void what_comes_to_midnight_under_a_hold_rests_on_when_the_hold_is_lifted() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        logs(ana, Seat.A, 1, "yes");
        at(1, practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "seen apart first");
            return true;
        });
        night(1);
        at(2, practice.clinician(), () -> {
            holds.lift(practice.couple().id(), hold(), "spoken with each alone");
            return true;
        });
        assertThat(page(2).goesOn()).isFalse();
        assertThat(states()).endsWith("PAUSED", "PAUSED", "PAUSED");
    }

    private UUID holdsAgain() {
        holds.hold(practice.couple().id(), "once more");
        return hold();
    }

    @Test
    void a_partner_reads_nothing_of_it_and_cannot_let_it_rest_by_sql() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        logs(ana, Seat.A, 1, "no");
        for (Actor partner : List.of(ana, ben)) {
            for (String table : List.of("homework.concern", "homework.open_concern")) {
                assertThat(sql.answer(partner, "select * from " + table))
                        .as(table)
                        .allMatch(line -> line.startsWith("42501"));
            }
        }
        sql.as(ana, connection -> {
            sql.answer(
                    connection, "select homework.note_pressure('" + homework.part(days.get(1), Seat.A) + "', now())");
            assertThat(sql.answer(
                            connection,
                            "select count(*) from homework.occurrence where status = 'PAUSED' and assignment_id = '"
                                    + assignment + "'"))
                    .containsExactly("0");
            return true;
        });
    }

    @Test
    void whoever_presses_twice_or_takes_it_back_has_said_it_once() {
        givenForFiveDays();
        logs(ana, Seat.A, 0, "yes");
        at(0, ana, () -> doing.finish(homework.part(days.getFirst(), Seat.A)));
        assertThat(states()).containsOnly("ACTIVE");
        assertThat(superuser
                        .jdbc()
                        .sql("select count(*) from homework.concern where assignment_id = ?")
                        .param(assignment.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
