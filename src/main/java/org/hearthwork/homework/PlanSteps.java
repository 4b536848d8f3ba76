package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.PlanRows;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Plans;
import org.springframework.stereotype.Component;

/** Opens the steps of a plan, each by its rule. */
@Component
class PlanSteps {

    private static final int DAYS_TO_DO_IT = 7;

    private final PlanRows rows;
    private final Assignments assignments;
    private final Library library;
    private final Plans plans;
    private final Once once;
    private final ProductsWord word;
    private final Clock clock;

    PlanSteps(
            PlanRows rows,
            Assignments assignments,
            Library library,
            Plans plans,
            Once once,
            ProductsWord word,
            Clock clock) {
        this.rows = rows;
        this.assignments = assignments;
        this.library = library;
        this.plans = plans;
        this.once = once;
        this.word = word;
        this.clock = clock;
    }

    /**
     * What the plan they are on goes on with, or the default plan where they are on none; nothing before touch: a clinician comes to that.
     *
     * @param given the exercises they ever had
     */
    Optional<Exercise> next(CoupleId couple, Set<String> given, boolean onHold) {
        Optional<PlanRows.Given> on = rows.of(couple);
        if (on.isEmpty()) {
            return library.nextOf(given, onHold);
        }
        return on.flatMap(one -> plans.find(one.plan(), one.version()))
                .flatMap(plan -> library.firstOf(
                        rows.steps(on.get().id()).stream()
                                .filter(step ->
                                        !step.leftOut() && step.openedAt() == null) // what has its day is on its way
                                .flatMap(step -> plan.step(step.key()).stream())
                                .flatMap(step -> Stream.ofNullable(step.exercise())),
                        onHold));
    }

    /** Goes on to the step that waits for both to come through this, on the product's word that this goes on. */
    void goOn(Occurrence occurrence, Couple couple) {
        rows.stepAfter(occurrence.getId()).ifPresent(step -> open(step, couple));
    }

    /** What was given by hand to both is a step of the plan they are on, if it has one that gives it. */
    void given(Couple couple, String exercise, UUID assignment) {
        Instant now = clock.instant();
        String origin = library.shipped(exercise);
        rows.unopened(couple.id(), exercise, origin, now).ifPresent(found -> {
            once.alone(found.plan()); // before its row, as whoever finishes does
            rows.unopened(couple.id(), exercise, origin, now)
                    .filter(found::equals)
                    .ifPresent(step -> {
                        rows.undate(step);
                        letGo(step);
                        rows.gives(step, assignment, now);
                        open(step, couple);
                    });
        });
    }

    /** What stood ready for it is not given as well. */
    private void letGo(PlanRows.Waiting step) {
        rows.steps(step.plan()).stream()
                .filter(one -> one.number() == step.number() && one.assignment() != null)
                .forEach(one -> assignments
                        .findForChangingByPracticeIdAndId(Actors.practice(), Objects.requireNonNull(one.assignment()))
                        .ifPresent(Assignment::withdraw));
    }

    /** Opens it now, and what comes some days after it then. */
    void open(PlanRows.Waiting step, Couple couple) {
        once.alone(step.plan());
        LocalDate day = LocalDate.ofInstant(clock.instant(), couple.zone());
        PlanRows.Waiting opening = step;
        Optional<PlanRows.Later> later = open(opening, couple, day);
        while (later.isPresent()) {
            day = day.plusDays(later.get().days());
            opening = new PlanRows.Waiting(step.plan(), later.get().number());
            later = open(opening, couple, day);
        }
    }

    private Optional<PlanRows.Later> open(PlanRows.Waiting step, Couple couple, LocalDate day) {
        Instant now = clock.instant();
        Instant start = day.atStartOfDay(couple.zone()).toInstant();
        word.give("open-step", step.plan() + " " + step.number());
        return rows.open(
                step, start.isBefore(now) ? now : start, Schedule.endOf(day.plusDays(DAYS_TO_DO_IT), couple.zone()));
    }
}
