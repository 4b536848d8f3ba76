package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.GivenPlan.State;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.OwnDraft;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.OwnPlans;
import org.hearthwork.library.OwnVersions;
import org.hearthwork.library.PlanWording;
import org.hearthwork.library.PlanWording.When;
import org.hearthwork.library.PromptKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done with a plan, in whatever order: every step is given once at most, and none opens twice. */
class PlanOrdersTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final int DEEDS = 16;
    private static final String SHIPPED = "finding-each-other-again";

    @Autowired
    private Planning planning;

    @Autowired
    private Assigning assigning;

    @Autowired
    private OwnVersions versions;

    @Autowired
    private OwnPlans ownPlans;

    @Autowired
    private AsSuperuser superuser;

    private final UUID plan = UUID.randomUUID();
    private final List<String> done = new ArrayList<>(); // what a failure says
    private final Map<Integer, Instant> opened = new HashMap<>();
    private final Map<String, String> madeOf = new HashMap<>();
    private Instant now = MONDAY;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_step_is_given_once_at_most_and_none_opens_twice(long seed) {
        doneInAnyOrder(new Random(seed), SHIPPED);
    }

    /** Of two versions of one exercise, the one that is given is the step that gives it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nor_in_an_own_plan_that_gives_one_exercise_in_two_versions(long seed) {
        doneInAnyOrder(new Random(seed), ownPlan());
    }

    private String ownPlan() {
        return at(now, practice.clinician(), () -> {
            OwnPlanDraft draft = ownPlans.open(ownPlans.begin(SHIPPED));
            PlanWording copy = draft.wording();
            List<PlanWording.Step> steps = List.of(
                    step("s1", "our-rituals", When.WITH_THE_PLAN, 0),
                    step("s2", ownVersion("ten-minutes-close"), When.BY_HAND, 0),
                    step("s3", ownVersion("load-map"), When.DAYS_LATER, 3),
                    step("s4", ownVersion("ten-minutes-close"), When.BY_HAND, 0),
                    step("s5", ownVersion("load-map"), When.DAYS_LATER, 4));
            return ownPlans.publish(
                            draft.id(),
                            draft.version(),
                            new PlanWording(copy.title(), copy.summary(), copy.why(), steps),
                            draft.upon())
                    .key();
        });
    }

    private static PlanWording.Step step(String key, String exercise, When when, int days) {
        return new PlanWording.Step(key, exercise, "Step " + key, "What it is", "", when, "", days);
    }

    private String ownVersion(String exercise) {
        OwnDraft draft = versions.open(versions.begin(exercise));
        String own = versions.publish(draft.id(), draft.version(), draft.wording(), draft.upon())
                .exercise();
        madeOf.put(own, exercise);
        return own;
    }

    private void doneInAnyOrder(Random dice, String planKey) {
        clinician(() -> planning.give(practice.couple().id(), plan, planKey));
        for (int deed = 0; deed < DEEDS && !seen().isEmpty(); deed++) {
            now = now.plus(Duration.ofHours(dice.nextInt(1, 100)));
            List<GivenPlan.Step> steps = seen();
            act(dice.nextInt(deed == DEEDS - 1 ? 12 : 11), steps.get(dice.nextInt(steps.size())));
            holds();
        }
    }

    private void act(int which, GivenPlan.Step step) {
        done.add(now + " " + which + " at " + step.number() + " " + step.state());
        int number = step.number();
        switch (which) {
            case 0, 1 ->
                saysNo(
                        step.state() == State.OPENED || step.state() == State.LEFT_OUT,
                        () -> planning.hold(plan, number));
            case 2 -> saysNo(step.state() == State.OPENED, () -> planning.leaveOut(plan, number));
            case 3, 4 -> {
                if (step.canOpen()) {
                    clinician(() -> planning.open(plan, number));
                    clinician(() -> planning.open(plan, number));
                }
            }
            case 5 -> {
                String exercise = step.step().exercise();
                if (exercise != null && step.state() != State.OPENED && step.state() != State.LEFT_OUT) {
                    clinician(() -> assigning.assign(
                            practice.couple().id(),
                            homework.wish(exercise, Homeworking.day(now.plus(Duration.ofDays(9))))));
                }
            }
            case 11 -> clinician(() -> planning.end(plan));
            default -> seen().forEach(this::bothGoOnWith);
        }
    }

    private void saysNo(boolean expected, Runnable does) {
        boolean refused = false;
        try {
            clinician(does);
        } catch (Refusal no) {
            refused = true;
        }
        assertThat(refused).as("refused after " + done).isEqualTo(expected);
    }

    /** Both do what of this step is open to them: a ritual until it is theirs, else its first sitting. */
    private void bothGoOnWith(GivenPlan.Step step) {
        if (step.state() != State.OPENED || step.assignment() == null) {
            return;
        }
        String exercise = step.step().exercise();
        for (OccurrenceId occurrence : homework.occurrences(step.assignment())) {
            for (Seat seat : Seat.values()) {
                if (isOpenTo(occurrence, seat)) {
                    homework.does(seat == Seat.A ? ana : ben, seat, occurrence, now, answers(exercise, occurrence));
                }
            }
        }
    }

    private Map<String, AnswerBody> answers(String exercise, OccurrenceId occurrence) {
        String sitting = one("select sitting from homework.occurrence where id = ?", occurrence.value(), String.class);
        return switch (madeOf.getOrDefault(exercise, exercise) + " " + sitting) {
            case "our-rituals design" -> Map.of("rituals", AnswerBody.ofKeys(List.of("kids-tea"), ""));
            case "our-rituals agree" ->
                Map.of("action", AnswerBody.ofKey("kids-tea"), "ours", AnswerBody.ofKey(PromptKind.Confirm.AGREED));
            default -> Map.of();
        };
    }

    private boolean isOpenTo(OccurrenceId occurrence, Seat seat) {
        return superuser
                .jdbc()
                .sql("""
                        select exists (select from homework.occurrence o join homework.participation p on p.occurrence_id = o.id
                                         join homework.assignment a on a.id = o.assignment_id
                                       where o.id = ? and p.seat = ? and p.state = 'WAITING' and o.status = 'ACTIVE' and o.opens_at <= ?::timestamptz
                                         and o.due_at > ?::timestamptz and (o.number = 1 or a.exercise = 'our-rituals' and o.sitting = 'agree'))""")
                .params(occurrence.value(), seat.name(), now.toString(), now.toString())
                .query(Boolean.class)
                .single();
    }

    private void holds() {
        assertThat(superuser
                        .jdbc()
                        .sql("""
                                select a.exercise || ' ' || count(*) from homework.assignment a
                                where a.couple_id = ? and a.status <> 'WITHDRAWN'
                                  and exists (select from homework.occurrence o where o.assignment_id = a.id and o.status <> 'WITHDRAWN')
                                group by a.exercise having count(*) > 1""")
                        .param(practice.couple().id().value())
                        .query(String.class)
                        .list())
                .as("given twice after " + done)
                .isEmpty();
        for (GivenPlan.Step step : seen()) {
            if (step.assignment() != null) {
                assertThat(one(
                                "select exercise from homework.assignment where id = ?",
                                step.assignment().value(),
                                String.class))
                        .as("gives something else: step " + step.number() + " after " + done)
                        .isEqualTo(step.step().exercise());
            }
            boolean dated = step.state() == State.OPENED || step.state() == State.DATED;
            if (!dated && step.assignment() != null) {
                assertThat(one("""
                                        select count(*) from homework.occurrence where status = 'ACTIVE' and assignment_id = ?""", step.assignment().value(), Integer.class))
                        .as("on a phone before it opens: step " + step.number() + " after " + done)
                        .isZero();
            }
            if (step.state() == State.OPENED) {
                Instant before = opened.putIfAbsent(step.number(), step.opensAt());
                assertThat(before == null || before.equals(step.opensAt()))
                        .as("opened twice: step " + step.number() + " after " + done)
                        .isTrue();
            } else {
                assertThat(opened).as("closed again after " + done).doesNotContainKey(step.number());
            }
        }
    }

    private <T> T one(String sql, UUID id, Class<T> as) {
        return superuser.jdbc().sql(sql).param(id).query(as).single();
    }

    private void clinician(Runnable does) {
        PracticeClock.at(now, () -> Actors.as(practice.clinician(), does));
    }

    private List<GivenPlan.Step> seen() {
        return at(now, practice.clinician(), () -> planning.of(practice.couple().id()))
                .map(GivenPlan::steps)
                .orElse(List.of());
    }
}
