package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleFile;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Screening;
import org.hearthwork.couples.Screening.Outcome;
import org.hearthwork.couples.Screenings;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Each of the two is seen alone before they are given anything together, and neither learns what came of it. */
class ScreeningTest extends AnaAndBen {

    @Autowired
    Screenings screenings;

    @Autowired
    SafetyHolds holds;

    @Autowired
    Couples couples;

    @Autowired
    Assigning assigning;

    @Autowired
    AsSuperuser superuser;

    @Autowired
    SignedSql sql;

    @Autowired
    Clock clock;

    Pair pair;
    LocalDate today;

    @BeforeEach
    void nobody_was_seen_alone_yet() {
        pair = practice.couple();
        fixture.unscreened(pair.id());
        today = Homeworking.day(clock.instant());
    }

    private UUID screened(Seat seat, Outcome outcome) {
        UUID id = Ids.next();
        Actors.as(practice.clinician(), () -> screenings.record(pair.id(), seat, id, today, outcome));
        return id;
    }

    private Refusal refused(String exercise) {
        return catchThrowableOfType(Refusal.class, () -> given(exercise));
    }

    private AssignmentId given(String exercise) {
        return homework.assign(practice.clinician(), pair, homework.wish(exercise, today.plusDays(5)), clock.instant());
    }

    private List<Screening> recorded(Seat seat) {
        return Actors.as(practice.clinician(), () -> couples.file(pair.id())).people().stream()
                .filter(person -> person.partner().seat() == seat)
                .map(CoupleFile.Person::screenings)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothing_joint_is_given_before_each_was_seen_alone_and_it_says_who_is_missing() {
        assertThat(refused("our-rituals").parameters()).containsExactly("Ana & Ben");
        screened(Seat.A, Outcome.NOTHING_FOUND);
        assertThat(refused("our-rituals").parameters()).containsExactly("Ben");
        screened(Seat.B, Outcome.TO_TALK_ABOUT);
        assertThat(given("our-rituals")).isNotNull();
    }

    @Test
    void what_somebody_does_alone_does_not_wait() {
        AssignmentWish alone = Homeworking.wish(
                "our-rituals",
                "design",
                Audience.A,
                Schedule.ONCE,
                today.plusDays(5),
                WhoSees.CLINICIAN_ONLY,
                RevealRule.NEVER);
        assertThat(homework.assign(practice.clinician(), pair, alone, clock.instant()))
                .isNotNull();
    }

    @Test
    void work_that_was_given_before_goes_on() {
        screened(Seat.A, Outcome.NOTHING_FOUND);
        screened(Seat.B, Outcome.NOTHING_FOUND);
        AssignmentId before = given("our-rituals");
        screened(Seat.B, Outcome.POSITIVE);
        assertThat(superuser
                        .jdbc()
                        .sql("select status from homework.assignment where id = ?")
                        .param(before.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ACTIVE");
    }

    @Test
    void one_positive_screening_holds_back_until_a_later_one_is_not() {
        screened(Seat.A, Outcome.NOTHING_FOUND);
        screened(Seat.B, Outcome.POSITIVE);
        assertThat(refused("our-rituals").messageKey()).isEqualTo("homework.assign.held-back");
        screened(Seat.B, Outcome.TO_TALK_ABOUT);
        assertThat(given("our-rituals")).isNotNull();
        assertThat(recorded(Seat.B))
                .extracting(Screening::outcome)
                .containsExactly(Outcome.TO_TALK_ABOUT, Outcome.POSITIVE);
    }

    @Test
    void a_hold_that_is_lifted_with_a_decision_answers_a_positive_screening_and_not_one_that_comes_after_it() {
        screened(Seat.A, Outcome.NOTHING_FOUND);
        screened(Seat.B, Outcome.POSITIVE);
        Actors.as(practice.clinician(), () -> {
            holds.hold(pair.id(), "afraid at home");
            holds.lift(pair.id(), fixture.openHold(pair.id()), "seen each alone twice");
        });
        assertThat(given("our-rituals")).isNotNull();
        screened(Seat.A, Outcome.POSITIVE);
        assertThat(refused("our-rituals").messageKey()).isEqualTo("homework.assign.held-back");
    }

    @Test
    void touch_keeps_that_recovery_was_asked_about() {
        screened(Seat.A, Outcome.NOTHING_FOUND);
        screened(Seat.B, Outcome.NOTHING_FOUND);
        AssignmentId touch = given("ten-minutes-close");
        AssignmentId other = given("our-rituals");
        assertThat(recoveryAsked(touch)).isTrue();
        assertThat(recoveryAsked(other))
                .as("it is a question about touch alone")
                .isFalse();
    }

    private boolean recoveryAsked(AssignmentId id) {
        return superuser
                .jdbc()
                .sql("select recovery_asked from homework.assignment where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void pressed_twice_is_one_screening_and_a_day_to_come_is_none() {
        UUID id = screened(Seat.A, Outcome.NOTHING_FOUND);
        Actors.as(practice.clinician(), () -> screenings.record(pair.id(), Seat.A, id, today, Outcome.NOTHING_FOUND));
        assertThat(recorded(Seat.A)).hasSize(1);
        assertThat(recorded(Seat.A).getFirst().by()).isEqualTo("Clara Clinician");
        Refusal tomorrow = catchThrowableOfType(
                Refusal.class,
                () -> Actors.as(
                        practice.clinician(),
                        () -> screenings.record(
                                pair.id(), Seat.A, Ids.next(), today.plusDays(1), Outcome.NOTHING_FOUND)));
        assertThat(tomorrow.field()).isEqualTo("on");
        Refusal nothing = catchThrowableOfType(
                Refusal.class,
                () -> Actors.as(
                        practice.clinician(), () -> screenings.record(pair.id(), Seat.A, Ids.next(), today, null)));
        assertThat(nothing.field()).isEqualTo("outcome");
    }

    @Test
    void only_the_care_team_records_and_reads_one() {
        screened(Seat.A, Outcome.POSITIVE);
        for (Actor stranger : List.of(practice.colleague(), practice.associate())) {
            assertThatThrownBy(() -> Actors.as(
                            stranger,
                            () -> screenings.record(pair.id(), Seat.A, Ids.next(), today, Outcome.NOTHING_FOUND)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Actors.as(stranger, () -> screenings.clearance(pair.id())))
                    .isInstanceOf(NotFound.class);
        }
        for (Actor kept : List.of(practice.owner(), pair.a(), pair.b(), practice.supervisor())) {
            assertThatThrownBy(() -> Actors.as(
                            kept, () -> screenings.record(pair.id(), Seat.A, Ids.next(), today, Outcome.NOTHING_FOUND)))
                    .isInstanceOfAny(AccessDeniedException.class, NotFound.class);
        }
        String of = " where couple_id = '" + pair.id() + "'";
        for (Actor outside : List.of(practice.owner(), practice.colleague(), practice.supervisor())) {
            for (String table : List.of("couples.screening", "couples.screened")) {
                assertThat(sql.answer(outside, "select count(*) from " + table + of))
                        .containsExactly("0");
            }
        }
        assertThat(sql.answer(practice.clinician(), "select count(*) from couples.screened" + of))
                .containsExactly("1");
    }

    @Test
    void neither_of_the_two_can_ask_for_it_in_sql_and_nobody_changes_or_removes_one() {
        screened(Seat.A, Outcome.POSITIVE);
        for (Actor partner : List.of(pair.a(), pair.b())) {
            for (String table : List.of("couples.screening", "couples.screened")) {
                assertThat(sql.answer(partner, "select count(*) from " + table).getFirst())
                        .startsWith("42501");
            }
        }
        for (String change :
                List.of("update couples.screening set outcome = 'NOTHING_FOUND'", "delete from couples.screening")) {
            assertThat(sql.answer(practice.clinician(), change).getFirst()).startsWith("42501");
        }
    }
}
