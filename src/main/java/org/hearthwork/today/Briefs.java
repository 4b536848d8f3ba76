package org.hearthwork.today;

import java.time.Clock;
import java.time.Instant;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.notes.LastPlans;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.Sessions;
import org.hearthwork.tracking.Tracking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one page before a session, and the screen within it. Each takes a fixed number of statements. */
@Service
public class Briefs {

    private final CareScope scope;
    private final Tracking tracking;
    private final Outcomes outcomes;
    private final Sessions sessions;
    private final LastPlans plans;
    private final AuditTrail trail;
    private final Clock clock;

    Briefs(
            CareScope scope,
            Tracking tracking,
            Outcomes outcomes,
            Sessions sessions,
            LastPlans plans,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.tracking = tracking;
        this.outcomes = outcomes;
        this.sessions = sessions;
        this.plans = plans;
        this.trail = trail;
        this.clock = clock;
    }

    /** The brief for the session at hand: today's, or the next one. */
    @ForCareTeam
    @Transactional
    public Brief open(CoupleId id) {
        return brief(id, null);
    }

    /** The brief as it was for one session, for writing its note. @param appointment null for a note without one: the session at hand */
    @ForCareTeam
    @Transactional
    public Brief openFor(CoupleId id, @Nullable AppointmentId appointment) {
        return brief(id, appointment);
    }

    private Brief brief(CoupleId id, @Nullable AppointmentId appointment) {
        Couple couple = scope.require(id);
        trail.done(Action.OPENED_BRIEF, id.value(), id.value());
        Instant now = clock.instant();
        Sessions.Occasion occasion = sessions.occasion(couple, appointment, now);
        Instant since = occasion.since();
        return new Brief(
                couple,
                occasion.session(),
                occasion.number(),
                since,
                tracking.digest(id, since == null ? Instant.EPOCH : since),
                outcomes.brief(couple, since == null ? Instant.EPOCH : since),
                tracking.trends(couple),
                plans.find(id, now)
                        .map(plan -> new Brief.Plan(plan.text(), plan.of()))
                        .orElse(null),
                now);
    }

    /** What both may look at together; asks for nothing else, so that nothing else can come into the room. */
    @ForCareTeam
    @Transactional
    public SharedBrief inSession(CoupleId id) {
        Couple couple = scope.require(id);
        Instant since = sessions.occasion(couple, null, clock.instant()).since();
        Instant from = since == null ? Instant.EPOCH : since;
        return new SharedBrief(
                since,
                tracking.inSession(id, from),
                outcomes.inSession(couple, from),
                outcomes.waitsForSession(couple));
    }
}
