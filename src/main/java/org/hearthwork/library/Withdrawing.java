package org.hearthwork.library;

import java.time.Clock;
import org.hearthwork.access.ForResponsible;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.hearthwork.library.internal.OwnEditions;
import org.hearthwork.library.internal.OwnPlanRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an own exercise or plan out of what can be given, and back into it. Whoever was given it keeps it. */
@Service
public class Withdrawing {

    private final OwnEditions editions;
    private final OwnPlanRows plans;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Withdrawing(OwnEditions editions, OwnPlanRows plans, Once once, AuditTrail trail, Clock clock) {
        this.editions = editions;
        this.plans = plans;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void withdraw(String exercise) {
        requireOwn(exercise);
        if (editions.withdraw(exercise, clock.instant())) {
            trail.done(Action.WITHDREW_EXERCISE, Edition.idOf(exercise), null);
        }
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void offerAgain(String exercise) {
        requireOwn(exercise);
        if (editions.offerAgain(exercise)) {
            trail.done(Action.OFFERED_EXERCISE_AGAIN, Edition.idOf(exercise), null);
        }
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void withdrawPlan(String plan) {
        requireOwnPlan(plan);
        if (plans.withdraw(plan, clock.instant())) {
            trail.done(Action.WITHDREW_PLAN, Edition.idOf(plan), null);
        }
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void offerPlanAgain(String plan) {
        requireOwnPlan(plan);
        if (plans.offerAgain(plan)) {
            trail.done(Action.OFFERED_PLAN_AGAIN, Edition.idOf(plan), null);
        }
    }

    private void requireOwnPlan(String plan) {
        if (plans.published(plan).isEmpty()) {
            throw new NotFound();
        }
        once.alone(Edition.idOf(plan));
    }

    private void requireOwn(String exercise) {
        if (editions.known().stream().noneMatch(one -> one.edition().exercise().equals(exercise))) {
            throw new NotFound();
        }
        once.alone(Edition.idOf(exercise));
    }
}
