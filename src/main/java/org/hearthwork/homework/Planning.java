package org.hearthwork.homework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.homework.internal.PlanRows;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Plan;
import org.hearthwork.library.Plans;
import org.hearthwork.library.Sitting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a couple a plan, whose steps open one after the other, and steers it. */
@Service
public class Planning {

    private final CareScope scope;
    private final Library library;
    private final Plans plans;
    private final Assigning assigning;
    private final Assignments assignments;
    private final Occurrences occurrences;
    private final PlanRows rows;
    private final PlanSteps steps;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Planning(
            CareScope scope,
            Library library,
            Plans plans,
            Assigning assigning,
            Assignments assignments,
            Occurrences occurrences,
            PlanRows rows,
            PlanSteps steps,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.library = library;
        this.plans = plans;
        this.assigning = assigning;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.rows = rows;
        this.steps = steps;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /** The plan this couple is on. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Optional<GivenPlan> of(CoupleId id) {
        Couple couple = scope.require(id);
        return rows.of(id)
                .flatMap(given -> plans.find(given.plan(), given.version()).map(plan -> {
                    List<GivenPlan.Step> taken = rows.steps(given.id()).stream()
                            .flatMap(row -> plan.step(row.key()).stream().map(step -> step(row, step)))
                            .toList();
                    return new GivenPlan(given.id(), couple, plan, given.at(), taken);
                }));
    }

    private GivenPlan.Step step(PlanRows.Step row, Plan.Step step) {
        AssignmentId assignment = row.assignment() == null ? null : new AssignmentId(row.assignment());
        return new GivenPlan.Step(row.number(), step, state(row, step), assignment, row.openedAt());
    }

    /** What opens on a day to come waits for it. */
    private boolean isOpen(PlanRows.Step row) {
        return row.openedAt() != null && !row.openedAt().isAfter(clock.instant());
    }

    private GivenPlan.State state(PlanRows.Step row, Plan.Step step) {
        if (row.leftOut()) {
            return GivenPlan.State.LEFT_OUT;
        }
        if (row.openedAt() != null) {
            return isOpen(row) ? GivenPlan.State.OPENED : GivenPlan.State.DATED;
        }
        if (row.assignment() == null) {
            return GivenPlan.State.BY_HAND;
        }
        return row.held() || step.opens() instanceof Plan.Opening.InSession
                ? GivenPlan.State.HELD
                : GivenPlan.State.WAITS;
    }

    /**
     * Gives a plan: what its steps give stands ready, and its first step opens.
     *
     * @param wanted the id it shall have, so that a wish that arrives twice is one plan
     * @throws Refusal while they are on another, while a safety hold is open, or where they are apart
     */
    @ForClinicians
    @Transactional
    public void give(CoupleId id, UUID wanted, String planKey) {
        Couple couple = scope.require(id);
        once.alone(id.value());
        if (rows.of(id).filter(open -> open.id().equals(wanted)).isPresent()) {
            return;
        }
        if (rows.of(id).isPresent()) {
            throw new Refusal("", "homework.plan.another");
        }
        Plan plan = plans.newest(planKey).orElseThrow(() -> new Refusal("", "homework.plan.missing"));
        rows.give(wanted, id, plan, clock.instant());
        int number = 1;
        for (Plan.Step step : plan.steps()) {
            add(couple, wanted, number++, step);
        }
        for (int first = 1;
                first < number && plan.steps().get(first - 1).opens() instanceof Plan.Opening.AtOnce;
                first++) {
            steps.open(new PlanRows.Waiting(wanted, first), couple);
        }
        trail.done(Action.GAVE_PLAN, wanted, id.value());
    }

    private void add(Couple couple, UUID plan, int number, Plan.Step step) {
        if (step.exercise() == null) {
            rows.addStep(plan, couple.id(), number, step, null, null, null);
            return;
        }
        Exercise exercise = library.findNewest(step.exercise())
                .orElseThrow(() -> new Refusal("", "homework.plan.exercise-missing", step.title()));
        String shipped = library.shipped(exercise.key());
        if (exercise.touch()) {
            rows.addStep(plan, couple.id(), number, step, shipped, null, null);
            return;
        }
        Sitting first = exercise.sittings().getFirst();
        AssignmentWish wish = AssignmentWish.usual(exercise.key(), first.key());
        Assignment ready = assigning.keep(couple, AssignmentId.next(), wish);
        String opens = wish.sharing().opens(first.prompts(false)).name();
        rows.addStep(plan, couple.id(), number, step, shipped, ready, opens);
    }

    /**
     * Opens a step now, or notes that it was done; once, and what opened meanwhile is open.
     *
     * @throws Refusal where it rests, or was left out
     */
    @ForClinicians
    @Transactional
    public void open(UUID plan, int number) {
        Couple couple = of(plan);
        once.alone(plan);
        if (row(plan, number).openedAt() != null) {
            return;
        }
        steps.open(new PlanRows.Waiting(plan, number), couple);
        if (row(plan, number).openedAt() == null) {
            throw new Refusal("", "homework.plan.nothing-opened");
        }
        trail.done(Action.STEERED_PLAN, plan, couple.id().value());
    }

    private PlanRows.Step row(UUID plan, int number) {
        return rows.steps(plan).stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** From now on it opens when a clinician opens it, and by no rule. @throws Refusal where it opened meanwhile */
    @ForClinicians
    @Transactional
    public void hold(UUID plan, int number) {
        Couple couple = of(plan);
        once.alone(plan);
        if (!rows.hold(new PlanRows.Waiting(plan, number), clock.instant())) {
            throw new Refusal("", "homework.plan.not-held");
        }
        trail.done(Action.STEERED_PLAN, plan, couple.id().value());
    }

    /** It is not given; what would have come after it is opened by the clinician. @throws Refusal where it opened meanwhile */
    @ForClinicians
    @Transactional
    public void leaveOut(UUID plan, int number) {
        Couple couple = of(plan);
        once.alone(plan);
        PlanRows.Step left = row(plan, number);
        if (left.leftOut()) {
            return;
        }
        if (!rows.leaveOut(new PlanRows.Waiting(plan, number), clock.instant())) {
            throw new Refusal("", "homework.plan.not-left-out");
        }
        letGo(left);
        rows.hold(new PlanRows.Waiting(plan, number + 1), clock.instant());
        trail.done(Action.STEERED_PLAN, plan, couple.id().value());
    }

    /** Ends the plan: what it has given goes on, what waits is let go. */
    @ForClinicians
    @Transactional
    public void end(UUID plan) {
        Couple couple = of(plan);
        once.alone(plan);
        rows.steps(plan).forEach(this::letGo);
        rows.end(plan, clock.instant());
        trail.done(Action.STEERED_PLAN, plan, couple.id().value());
    }

    private void letGo(PlanRows.Step step) {
        if (!isOpen(step) && step.assignment() != null) {
            assignments
                    .findForChangingByPracticeIdAndId(Actors.practice(), step.assignment())
                    .ifPresent(Assignment::withdraw);
            occurrences
                    .findByPracticeIdAndAssignmentId(Actors.practice(), step.assignment())
                    .forEach(Occurrence::withdraw);
        }
    }

    private Couple of(UUID plan) {
        CoupleId couple = rows.coupleOf(plan).orElseThrow(() -> scope.missing(Action.OPENED_PLAN, plan));
        return scope.require(couple);
    }
}
