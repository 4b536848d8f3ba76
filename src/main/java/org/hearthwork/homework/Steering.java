package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.LastChanges;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleChanged;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.homework.internal.Resting;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of homework that is given: paused, taken up again, taken back, or due on another day. */
@Service
public class Steering {

    private final CareScope scope;
    private final SafetyHolds holds;
    private final InCare inCare;
    private final Occurrences occurrences;
    private final Resting resting;
    private final Courses courses;
    private final LastChanges changes;
    private final AuditTrail trail;
    private final Clock clock;

    Steering(
            CareScope scope,
            SafetyHolds holds,
            InCare inCare,
            Occurrences occurrences,
            Resting resting,
            Courses courses,
            LastChanges changes,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.holds = holds;
        this.inCare = inCare;
        this.occurrences = occurrences;
        this.resting = resting;
        this.courses = courses;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param shown the version that was looked at @throws Overtaken when somebody changed it since */
    @ForClinicians
    @Transactional
    public void pause(AssignmentId id, int shown) {
        Assignment assignment = asShown(id, shown);
        resting.pause(assignment, clock.instant());
        changed(Action.PAUSED_HOMEWORK, assignment);
    }

    /**
     * Goes on with what was paused.
     *
     * @param shown the version that was looked at
     * @throws Overtaken when somebody changed it since
     * @throws Refusal while a safety hold stops it, or the two are apart
     */
    @ForClinicians
    @Transactional
    public void resume(AssignmentId id, int shown) {
        Assignment assignment = asShown(id, shown);
        CoupleId couple = new CoupleId(assignment.coupleId());
        if (resting.mustRest(assignment, holds.onHold(couple))) {
            throw new Refusal("", "homework.assign.on-hold");
        }
        if (assignment.sharing().isBetweenTheTwo() && !scope.require(couple).worksTogether()) {
            throw new Refusal("", "homework.assign.not-together");
        }
        resting.resume(assignment, clock.instant());
        goOn(assignment); // what the two agreed on meanwhile
        changed(Action.RESUMED_HOMEWORK, assignment);
    }

    /**
     * Takes it back. What was handed in stays in the record; the figures forget it.
     *
     * @param shown the version that was looked at
     * @throws Overtaken when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void withdraw(AssignmentId id, int shown) {
        Assignment assignment = asShown(id, shown);
        resting.settle(assignment, clock.instant());
        assignment.withdraw();
        occurrences
                .findByPracticeIdAndAssignmentId(Actors.practice(), assignment.getId())
                .forEach(Occurrence::withdraw);
        changed(Action.WITHDREW_HOMEWORK, assignment);
    }

    private void goOn(Assignment assignment) {
        occurrences
                .findByPracticeIdAndAssignmentId(Actors.practice(), assignment.getId())
                .forEach(occurrence -> courses.goOn(assignment, occurrence));
    }

    private Assignment asShown(AssignmentId id, int shown) {
        Assignment assignment = inCare.forChanging(id);
        if (assignment.version() != shown) {
            throw changes.overtaken(What.HOMEWORK, id.value(), id);
        }
        return assignment;
    }

    private void changed(Action how, Assignment assignment) {
        changes.note(What.HOMEWORK, assignment.getId(), assignment.coupleId());
        trail.done(how, assignment.getId(), assignment.coupleId());
    }

    /** @param version the one that another day would build upon */
    public record DueDay(Instant at, int version) {}

    /**
     * Moves the due day of one occurrence.
     *
     * @param shown the version that was looked at
     * @throws Overtaken with the {@link DueDay} of now, when somebody changed it since
     * @throws Refusal at {@code due} for a day that has passed
     */
    @ForClinicians
    @Transactional
    public void extend(OccurrenceId id, int shown, LocalDate newDue) {
        Occurrence occurrence = inCare.forChanging(id);
        if (occurrence.version() != shown) {
            throw changes.overtaken(What.DUE_DAY, id.value(), new DueDay(occurrence.dueAt(), occurrence.version()));
        }
        Couple couple = scope.require(new CoupleId(occurrence.coupleId()));
        occurrence.extendTo(Schedule.endOf(newDue, couple.zone()), clock.instant());
        changes.note(What.DUE_DAY, id.value(), occurrence.coupleId());
        trail.done(Action.EXTENDED_HOMEWORK, id.value(), occurrence.coupleId());
    }

    /**
     * What is due before this session moves with it; what was given a day of its own stays. Called by the module of sessions in
     * its own transaction.
     *
     * @param from when the session began, as it was planned @param to when the one begins that comes in its place
     */
    @ForClinicians
    @Transactional
    public void sessionMoved(CoupleId couple, Instant from, Instant to) {
        scope.require(couple);
        Instant now = clock.instant();
        if (to.isAfter(now)) {
            occurrences.findByPracticeIdAndCoupleIdAndFollowsSessionTrue(Actors.practice(), couple.value()).stream()
                    .filter(occurrence -> occurrence.dueAt().equals(from) && from.isAfter(now))
                    .filter(occurrence -> occurrence.status() == WorkStatus.ACTIVE && occurrence.opensBefore(to))
                    .forEach(occurrence -> occurrence.extendTo(to, now));
        }
    }

    @EventListener
    void onCoupleChanged(CoupleChanged change) {
        resting.follow(change, clock.instant());
    }
}
