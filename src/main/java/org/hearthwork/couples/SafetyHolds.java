package org.hearthwork.couples;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.internal.HoldRows;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The safety hold of a couple: placed with a reason, lifted with a decision, and never told to a partner. */
@Service
public class SafetyHolds {

    public static final int LONGEST_REASON = 2000; // characters, of a hold and of the decision that ends it

    private final HoldRows holds;
    private final CareScope scope;
    private final Once once;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafetyHolds(
            HoldRows holds,
            CareScope scope,
            Once once,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.scope = scope;
        this.once = once;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Stops joint work for safety, with neutral words to both.
     *
     * @throws Refusal at {@code reason} without one
     * @throws Overtaken with the {@link CoupleFile.OpenHold} that a colleague placed since: it stands, with their reason
     */
    @ForClinicians
    @Transactional
    public void hold(CoupleId id, String reason) {
        Couple couple = scope.require(id);
        if (reason.isBlank()) {
            throw new Refusal("reason", "couples.hold.reason-missing");
        }
        once.alone(id.value());
        Optional<CoupleFile.OpenHold> open = holds.openHold(id);
        if (open.filter(one -> !one.reason().equals(reason.strip())).isPresent()) {
            CoupleFile.OpenHold theirs = open.get();
            throw new Overtaken(theirs, theirs.by(), theirs.since(), clock.instant());
        }
        if (open.isEmpty()) {
            holds.placeHold(id, Typed.atMost(LONGEST_REASON, "reason", reason), clock.instant());
            trail.done(Action.PLACED_HOLD, id.value(), id.value());
            events.publishEvent(new CoupleChanged(id, couple.status(), true));
        }
    }

    /**
     * Lifts this hold and no other: one that was placed since, for a reason nobody has read yet, stays.
     *
     * @throws Refusal at {@code decision}: a hold ends only with a documented decision
     * @throws Overtaken with the {@link LiftedHold} or the {@link CoupleFile.OpenHold} of now
     */
    @ForClinicians
    @Transactional
    public void lift(CoupleId id, UUID hold, String decision) {
        Couple couple = scope.require(id);
        if (decision.isBlank()) {
            throw new Refusal("decision", "couples.hold.decision-missing");
        }
        once.alone(id.value());
        Optional<CoupleFile.OpenHold> open = holds.openHold(id);
        if (open.isPresent() && !open.get().id().equals(hold)) {
            CoupleFile.OpenHold another = open.get();
            throw new Overtaken(another, another.by(), another.since(), clock.instant());
        }
        if (open.isEmpty()) {
            refuseLifted(id, decision);
            return;
        }
        boolean lifted = holds.liftHold(
                id, Typed.atMost(LONGEST_REASON, "decision", decision), Actors.account(), clock.instant());
        if (lifted) {
            trail.done(Action.LIFTED_HOLD, id.value(), id.value());
            events.publishEvent(new CoupleChanged(id, couple.status(), false));
        }
    }

    /** Pressed twice is lifted once; a decision of somebody else's stays the one that is documented. */
    private void refuseLifted(CoupleId id, String decision) {
        holds.lastLifted(id)
                .filter(one -> !one.decision().equals(decision.strip()))
                .ifPresent(theirs -> {
                    throw new Overtaken(theirs, theirs.by(), theirs.at(), clock.instant());
                });
    }

    /** Whether a safety hold is open; a clinician's question, never a partner's. */
    @ForCareTeam
    @Transactional
    public boolean onHold(CoupleId id) {
        scope.require(id);
        return holds.onHold(id);
    }
}
