package org.hearthwork.couples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.internal.ScreeningRows;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The screening with each of the two alone, which joint work and touch wait for. Never told to a partner. */
@Service
public class Screenings {

    private final ScreeningRows rows;
    private final CareScope scope;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Screenings(ScreeningRows rows, CareScope scope, Once once, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Records that one of the two was seen alone, and what came of it. An earlier one stays; the last recorded counts.
     *
     * @param id the one it shall have: a wish that arrives twice is one screening
     * @throws Refusal at {@code on} for a day to come, at {@code outcome} without one
     */
    @ForClinicians
    @Transactional
    public void record(CoupleId couple, Seat seat, UUID id, LocalDate on, Screening.@Nullable Outcome outcome) {
        Couple of = scope.require(couple);
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), of.zone()))) {
            throw new Refusal("on", "couples.screening.to-come");
        }
        if (outcome == null) {
            throw new Refusal("outcome", "couples.screening.outcome-missing");
        }
        once.alone(id);
        PartnerId partner = of.partner(seat).id();
        if (rows.insert(of, partner, id, on, outcome, clock.instant())) {
            trail.done(Action.RECORDED_SCREENING, partner.value(), couple.value(), partner.value());
        }
    }

    /** What still stands before joint work; a clinician's question, never a partner's. */
    @ForCareTeam
    @Transactional
    public Clearance clearance(CoupleId id) {
        return rows.clearance(scope.require(id));
    }
}
