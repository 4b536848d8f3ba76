package org.hearthwork.library;

import java.time.Clock;
import org.hearthwork.access.ForResponsible;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.hearthwork.library.internal.OwnEditions;
import org.hearthwork.library.internal.OwnPlanRows;
import org.hearthwork.library.internal.WithdrawnRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an own exercise or plan out of what can be given, and back into it. Whoever was given it keeps it. */
@Service
public class Withdrawing {

    private final OwnEditions editions;
    private final OwnPlanRows plans;
    private final WithdrawnRows withdrawn;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Withdrawing(
            OwnEditions editions,
            OwnPlanRows plans,
            WithdrawnRows withdrawn,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.editions = editions;
        this.plans = plans;
        this.withdrawn = withdrawn;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void withdraw(String exercise) {
        requireOwn(exercise);
        withdraw(exercise, Action.WITHDREW_EXERCISE);
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void offerAgain(String exercise) {
        requireOwn(exercise);
        offerAgain(exercise, Action.OFFERED_EXERCISE_AGAIN);
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void withdrawPlan(String plan) {
        requireOwnPlan(plan);
        withdraw(plan, Action.WITHDREW_PLAN);
    }

    /** @throws NotFound for what the practice did not make */
    @ForResponsible
    @Transactional
    public void offerPlanAgain(String plan) {
        requireOwnPlan(plan);
        offerAgain(plan, Action.OFFERED_PLAN_AGAIN);
    }

    private void withdraw(String key, Action action) {
        once.alone(Edition.idOf(key));
        if (withdrawn.withdraw(key, clock.instant())) {
            trail.done(action, Edition.idOf(key), null);
        }
    }

    private void offerAgain(String key, Action action) {
        once.alone(Edition.idOf(key));
        if (withdrawn.offerAgain(key)) {
            trail.done(action, Edition.idOf(key), null);
        }
    }

    private void requireOwnPlan(String plan) {
        if (plans.published(plan).isEmpty()) {
            throw new NotFound();
        }
    }

    private void requireOwn(String exercise) {
        if (editions.known().stream().noneMatch(one -> one.edition().exercise().equals(exercise))) {
            throw new NotFound();
        }
    }
}
