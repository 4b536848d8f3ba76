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
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.PromptKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is done with a plan, in whatever order: every step is given once at most, and none opens twice. */
class PlanOrdersTest extends AnaAndBen {

    private static final Instant MONDAY = Instant.parse("2031-10-13T18:00:00Z");
    private static final int DEEDS = 16;

    @Autowired
    private Planning planning;

    @Autowired
    private Assigning assigning;

    @Autowired
    private AsSuperuser superuser;

    private final UUID plan = UUID.randomUUID();
    private final List<String> done = new ArrayList<>(); // what a failure says
    private final Map<Integer, Instant> opened = new HashMap<>();
    private Instant now = MONDAY;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_step_is_given_once_at_most_and_none_opens_twice(long seed) {
        Random dice = new Random(seed);
        clinician(() -> planning.give(practice.couple().id(), plan, "finding-each-other-again"));
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
            case 0, 1 -> clinician(() -> planning.hold(plan, number));
            case 2 -> clinician(() -> planning.leaveOut(plan, number));
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
        return switch (exercise + " " + sitting) {
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
