package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Screening;
import org.hearthwork.couples.Screenings;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.database.SignedSql;
import org.hearthwork.homework.GivenPlan.State;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan is given once, and its steps open one after the other: by a rule, or by the clinician's hand. */
class PlanningTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final String PLAN = "finding-each-other-again";
    private static final int RITUAL = 2;
    private static final int MAP = 3;
    private static final int TALK = 4;
    private static final int DATE = 5;
    private static final int CLOSE = 6;
    private static final int NEW = 7;

    @Autowired
    private Planning planning;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Tracking tracking;

    @Autowired
    private AtHome atHome;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private Screenings screenings;

    @Autowired
    private SignedSql sql;

    @Autowired
    private AsSuperuser superuser;

    private final UUID plan = UUID.randomUUID();
    private Duration looked = Duration.ofDays(10); // after the plan was given

    private void clinician(Duration later, Runnable does) {
        PracticeClock.at(MONDAY.plus(later), () -> Actors.as(practice.clinician(), does));
    }

    private void given() {
        clinician(Duration.ZERO, () -> planning.give(practice.couple().id(), plan, PLAN));
    }

    private GivenPlan seen() {
        return at(
                MONDAY.plus(looked),
                practice.clinician(),
                () -> planning.of(practice.couple().id()).orElseThrow());
    }

    private List<State> states() {
        return seen().steps().stream().map(GivenPlan.Step::state).toList();
    }

    private OccurrenceId occurrenceOf(int step) {
        return homework.occurrence(
                Objects.requireNonNull(seen().steps().get(step - 1).assignment()));
    }

    /** @return where they make it theirs */
    private OccurrenceId bothPick() {
        return bothPick(Duration.ofDays(8));
    }

    private OccurrenceId bothPick(Duration later) {
        OccurrenceId design = occurrenceOf(RITUAL);
        for (Seat seat : Seat.values()) {
            homework.does(
                    who(seat),
                    seat,
                    design,
                    MONDAY.plus(later),
                    Map.of("rituals", AnswerBody.ofKeys(List.of("kids-tea"), "")));
        }
        return homework.following(design, "agree").getFirst();
    }

    private void makeARitualTheirs() {
        makeARitualTheirs(Duration.ofDays(8));
    }

    private void makeARitualTheirs(Duration later) {
        OccurrenceId agree = bothPick(later);
        for (Seat seat : Seat.values()) {
            agrees(seat, agree, "kids-tea", later);
        }
    }

    private void agrees(Seat seat, OccurrenceId agree) {
        agrees(seat, agree, "kids-tea", Duration.ofDays(8));
    }

    private void agrees(Seat seat, OccurrenceId agree, String ritual, Duration later) {
        homework.does(
                who(seat),
                seat,
                agree,
                MONDAY.plus(later),
                Map.of("action", AnswerBody.ofKey(ritual), "ours", AnswerBody.ofKey(PromptKind.Confirm.AGREED)));
    }

    private Actor who(Seat seat) {
        return seat == Seat.A ? ana : ben;
    }

    @Test
    void the_first_step_opens_a_week_later_and_nothing_else_is_on_a_phone_or_in_a_list() {
        given();
        looked = Duration.ofDays(1);
        assertThat(states())
                .containsExactly(
                        State.OPENED,
                        State.DATED,
                        State.WAITS,
                        State.WAITS,
                        State.WAITS,
                        State.BY_HAND,
                        State.WAITS,
                        State.BY_HAND);
        ZonedDateTime opens =
                Objects.requireNonNull(seen().steps().get(RITUAL - 1).opensAt()).atZone(PracticeFixture.ZONE);
        assertThat(opens.toLocalDate()).isEqualTo(LocalDate.of(2031, 10, 20));
        assertThat(opens.toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
        Home home = at(MONDAY.plus(Duration.ofDays(1)), ana, () -> atHome.open());
        assertThat(home.toString()).doesNotContain("rituals").doesNotContain("Load map");
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> tracking.assignments(practice.couple().id()).lines()))
                .as("what waits is no homework yet")
                .hasSize(1);
    }

    @Test
    void a_step_opens_for_both_as_soon_as_both_have_finished_and_not_before() {
        given();
        OccurrenceId agree = bothPick();
        agrees(Seat.A, agree);
        assertThat(states().get(MAP - 1)).as("one of them is not through").isEqualTo(State.WAITS);
        agrees(Seat.B, agree);
        assertThat(states().get(MAP - 1)).isEqualTo(State.OPENED);
        OccurrenceId map = occurrenceOf(MAP);
        for (Seat seat : Seat.values()) {
            assertThat(homework.part(map, seat)).isNotNull();
        }
        assertThat(states().get(TALK - 1)).as("waits for the map").isEqualTo(State.WAITS);
    }

    @Test
    void two_who_agree_on_two_versions_have_not_finished() {
        given();
        OccurrenceId agree = bothPick();
        agrees(Seat.A, agree);
        agrees(Seat.B, agree, "bed-hand", Duration.ofDays(8));
        assertThat(states().get(MAP - 1)).isEqualTo(State.WAITS);
    }

    @Test
    void what_is_held_opens_by_the_clinicians_hand_and_once() {
        given();
        clinician(Duration.ofDays(2), () -> planning.hold(plan, MAP));
        makeARitualTheirs();
        assertThat(states().get(MAP - 1)).isEqualTo(State.HELD);
        clinician(Duration.ofDays(9), () -> planning.open(plan, MAP));
        clinician(Duration.ofDays(9), () -> planning.open(plan, MAP));
        assertThat(states().get(MAP - 1)).isEqualTo(State.OPENED);
        assertThat(homework.occurrences(
                        Objects.requireNonNull(seen().steps().get(MAP - 1).assignment())))
                .hasSize(1);
    }

    @Test
    void what_has_a_day_is_held_too_and_nothing_of_it_stays_until_the_clinician_opens_it() {
        given();
        clinician(Duration.ofDays(2), () -> planning.hold(plan, RITUAL));
        assertThat(states().get(RITUAL - 1)).isEqualTo(State.HELD);
        assertThat(at(MONDAY.plus(Duration.ofDays(8)), ana, () -> atHome.open()).toString())
                .doesNotContain("rituals");
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> tracking.assignments(practice.couple().id()).lines()))
                .isEmpty();
        clinician(Duration.ofDays(9), () -> planning.open(plan, RITUAL));
        assertThat(states().get(RITUAL - 1)).isEqualTo(State.OPENED);
        assertThat(at(MONDAY.plus(Duration.ofDays(9)), ana, () -> atHome.open()).toString())
                .contains("rituals");
        makeARitualTheirs(Duration.ofDays(10));
        assertThat(states().get(MAP - 1)).as("the next goes on by its rule").isEqualTo(State.OPENED);
    }

    @Test
    void what_counts_its_days_from_a_step_that_is_held_has_none_until_that_one_opens() {
        given();
        clinician(
                Duration.ofDays(1),
                () -> superuser
                        .jdbc()
                        .sql(
                                "update homework.plan_step set opens = 'DAYS_LATER', days = 3 where plan_id = ? and number = ?")
                        .params(plan, MAP)
                        .update());
        clinician(Duration.ofDays(1), () -> planning.hold(plan, RITUAL));
        clinician(Duration.ofDays(2), () -> planning.open(plan, RITUAL));
        looked = Duration.ofDays(2);
        assertThat(states().get(MAP - 1)).isEqualTo(State.DATED);
        assertThatThrownBy(() -> clinician(Duration.ofDays(2), () -> planning.hold(plan, RITUAL)))
                .isInstanceOf(Refusal.class);
        assertThat(states().get(MAP - 1)).as("what is open is not held").isEqualTo(State.DATED);
        clinician(Duration.ofDays(2), () -> planning.hold(plan, MAP));
        assertThat(states().get(MAP - 1)).isEqualTo(State.HELD);
    }

    @Test
    void what_is_given_in_the_dialog_before_its_day_is_that_step_and_no_second_one() {
        given();
        AssignmentId ready =
                Objects.requireNonNull(seen().steps().get(RITUAL - 1).assignment());
        AssignmentId byHand = PracticeClock.at(
                MONDAY.plus(Duration.ofDays(2)),
                () -> Actors.as(
                        practice.clinician(),
                        () -> assigning.assign(
                                practice.couple().id(), homework.wish("our-rituals", LocalDate.of(2031, 10, 30)))));
        assertThat(states().get(RITUAL - 1)).isEqualTo(State.OPENED);
        assertThat(seen().steps().get(RITUAL - 1).assignment())
                .isEqualTo(byHand)
                .isNotEqualTo(ready);
        assertThat(homework.occurrences(ready)).isEmpty();
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> tracking.assignments(practice.couple().id()).lines()))
                .hasSize(1);
    }

    @Test
    void touch_is_given_by_hand_and_the_step_after_it_opens_a_week_later() {
        given();
        clinician(
                Duration.ofDays(10),
                () -> assigning.assign(
                        practice.couple().id(), homework.wish("ten-minutes-close", LocalDate.of(2031, 10, 30))));
        assertThat(states().get(CLOSE - 1)).isEqualTo(State.OPENED);
        assertThat(states().get(NEW - 1)).isEqualTo(State.DATED);
        assertThat(Objects.requireNonNull(seen().steps().get(NEW - 1).opensAt())
                        .atZone(PracticeFixture.ZONE)
                        .toLocalDate())
                .isEqualTo(LocalDate.of(2031, 10, 30));
    }

    @Test
    void what_is_given_to_each_alone_is_no_step_of_the_plan() {
        given();
        clinician(
                Duration.ofDays(1),
                () -> assigning.assign(
                        practice.couple().id(),
                        Homeworking.wish(
                                "load-map",
                                "map",
                                Audience.EACH,
                                Schedule.ONCE,
                                LocalDate.of(2031, 10, 30),
                                WhoSees.CLINICIAN_ONLY,
                                RevealRule.NEVER)));
        assertThat(states().get(MAP - 1)).isEqualTo(State.WAITS);
    }

    @Test
    void what_is_left_out_is_not_given_and_the_next_waits_for_the_clinician() {
        given();
        clinician(Duration.ofDays(2), () -> planning.leaveOut(plan, MAP));
        makeARitualTheirs();
        assertThat(states().get(MAP - 1)).isEqualTo(State.LEFT_OUT);
        assertThat(states().get(TALK - 1)).isEqualTo(State.HELD);
    }

    @Test
    void what_opened_just_before_the_press_is_not_held_and_not_left_out_and_that_is_said() {
        given();
        Duration late = Duration.ofDays(8); // the ritual has opened, and the page is a day old
        assertThatThrownBy(() -> clinician(late, () -> planning.hold(plan, RITUAL)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.messageKey()).isEqualTo("homework.plan.not-held"));
        assertThatThrownBy(() -> clinician(late, () -> planning.leaveOut(plan, RITUAL)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.messageKey()).isEqualTo("homework.plan.not-left-out"));
        clinician(late, () -> planning.open(plan, RITUAL));
        assertThat(steered()).as("nothing was done").isZero();
        clinician(late, () -> planning.leaveOut(plan, MAP));
        clinician(late, () -> planning.leaveOut(plan, MAP));
        assertThat(steered()).as("pressed twice, done once").isEqualTo(1);
        clinician(late, () -> planning.end(plan));
        assertThatThrownBy(() -> clinician(late, () -> planning.hold(plan, TALK)))
                .isInstanceOf(Refusal.class);
        assertThat(steered()).isEqualTo(2);
    }

    private int steered() {
        return superuser
                .jdbc()
                .sql("select count(*) from audit.entry where action = 'steered plan' and subject_id = ?")
                .param(plan)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_plan_that_is_ended_opens_nothing_more() {
        given();
        clinician(Duration.ofDays(2), () -> planning.end(plan));
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> planning.of(practice.couple().id())))
                .isEmpty();
        assertThat(superuser
                        .jdbc()
                        .sql("""
                                select count(*) from homework.assignment a where a.couple_id = ? and a.status = 'ACTIVE'""")
                        .param(practice.couple().id().value())
                        .query(Integer.class)
                        .single())
                .as("nor does what had a day to come")
                .isZero();
        assertThat(at(MONDAY.plus(Duration.ofDays(8)), ana, () -> atHome.open()).toString())
                .doesNotContain("rituals");
    }

    @Test
    void nothing_opens_while_a_safety_hold_is_open() {
        given();
        clinician(Duration.ofDays(2), () -> holds.hold(practice.couple().id(), "asked alone"));
        assertThatThrownBy(() -> clinician(Duration.ofDays(2), () -> planning.open(plan, DATE)))
                .isInstanceOf(Refusal.class);
        assertThat(states().get(DATE - 1)).isEqualTo(State.WAITS);
    }

    @Test
    void nothing_opens_once_a_screening_holds_joint_work_back() {
        given();
        clinician(
                Duration.ofDays(2),
                () -> screenings.record(
                        practice.couple().id(),
                        Seat.B,
                        UUID.randomUUID(),
                        LocalDate.of(2031, 10, 15),
                        Screening.Outcome.POSITIVE));
        makeARitualTheirs();
        assertThat(states().get(MAP - 1))
                .as("its rule came true: from now on a clinician opens it")
                .isEqualTo(State.HELD);
        assertThatThrownBy(() -> clinician(Duration.ofDays(9), () -> planning.open(plan, MAP)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_second_press_gives_one_plan_and_a_second_plan_is_refused() {
        given();
        given();
        assertThatThrownBy(() -> clinician(
                        Duration.ZERO, () -> planning.give(practice.couple().id(), UUID.randomUUID(), PLAN)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_next_suggestion_is_what_the_couple_has_not_begun() {
        given();
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> assigning.prepare(practice.couple().id()).suggested()))
                .isEqualTo("load-map");
    }

    @Test
    void touch_is_never_the_suggestion() {
        for (String exercise : List.of("our-rituals", "load-map", "say-it-hear-it", "protected-time")) {
            clinician(
                    Duration.ZERO,
                    () -> assigning.assign(
                            practice.couple().id(), homework.wish(exercise, LocalDate.of(2031, 10, 30))));
        }
        assertThat(Actors.as(
                        practice.clinician(),
                        () -> assigning.prepare(practice.couple().id()).suggested()))
                .isNull();
    }

    @Test
    void nobody_else_steers_it_and_a_partner_reads_nothing_of_it_and_opens_nothing() {
        given();
        Actor stranger = fixture.fresh().clinician();
        assertThatThrownBy(() -> Actors.as(stranger, () -> planning.end(plan))).isInstanceOf(NotFound.class);
        assertThat(sql.answer(ben, "select count(*) from homework.plan_step").getFirst())
                .contains("permission denied");
        String date = Objects.requireNonNull(seen().steps().get(DATE - 1).assignment())
                .value()
                .toString();
        assertThat(sql.<List<String>>as(ben, connection -> {
                    sql.answer(
                            connection,
                            "select * from homework.open_step('" + plan + "', " + DATE
                                    + ", now(), now() + interval '1 day')");
                    return sql.answer(
                            connection,
                            "select count(*) from homework.occurrence where assignment_id = '" + date + "'");
                }))
                .containsExactly("0");
    }
}
