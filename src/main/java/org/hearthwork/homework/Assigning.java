package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.LastChanges;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleChanged;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.AssignmentRules;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.homework.internal.Participation;
import org.hearthwork.homework.internal.Participations;
import org.hearthwork.homework.internal.Resting;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a clinician does with homework: giving it, moving it, stopping it, opening and reviewing it. */
@Service
public class Assigning {

    private static final LocalTime DUE = LocalTime.of(23, 59);

    private final CareScope scope;
    private final Couples couples;
    private final Library library;
    private final SessionDates sessions;
    private final Assignments assignments;
    private final Occurrences occurrences;
    private final Participations participations;
    private final HomeworkRows rows;
    private final Resting resting;
    private final Once once;
    private final LastChanges changes;
    private final AuditTrail trail;
    private final Clock clock;

    Assigning(
            CareScope scope,
            Couples couples,
            Library library,
            SessionDates sessions,
            Assignments assignments,
            Occurrences occurrences,
            Participations participations,
            HomeworkRows rows,
            Resting resting,
            Once once,
            LastChanges changes,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.couples = couples;
        this.library = library;
        this.sessions = sessions;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.participations = participations;
        this.rows = rows;
        this.resting = resting;
        this.once = once;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the dialog "Assign homework" has to know before anything is chosen.
     *
     * @param today in the couple's time zone
     * @param nextSession the start of the next session, or null when none is planned
     * @param onHold whether a safety hold stops joint work
     */
    public record Preparation(
            Couple couple, LocalDate today, @Nullable Instant nextSession, boolean onHold) {}

    @ForClinicians
    @Transactional
    public Preparation prepare(CoupleId coupleId) {
        Couple couple = scope.require(coupleId);
        return new Preparation(couple, today(couple), sessions.next(coupleId).orElse(null), couples.onHold(coupleId));
    }

    /**
     * The dates an assignment would have, in the couple's time zone.
     *
     * @throws Refusal as {@link #assign} does, for the parts that make the dates
     */
    @ForClinicians
    @Transactional
    public List<Schedule.Date> dates(CoupleId coupleId, Schedule schedule, @Nullable LocalDate due) {
        Couple couple = scope.require(coupleId);
        return schedule.dates(today(couple), dueDay(couple, due, due == null ? nextSession(couple) : null));
    }

    /**
     * Gives an exercise to a couple: from here on it is on their phones.
     *
     * @throws Refusal at the field that does not fit: {@code exercise}, {@code audience}, {@code schedule}, {@code times},
     *     {@code due}, {@code whoSees}, {@code why}, {@code if}, {@code then}, {@code obstacle}, {@code planB},
     *     {@code confidence} or {@code note}
     */
    @ForClinicians
    @Transactional
    public AssignmentId assign(CoupleId coupleId, AssignmentWish wish) {
        return assign(coupleId, AssignmentId.next(), wish);
    }

    /** The same for a wish that may arrive twice: it is one assignment. @param wanted the id it shall have */
    @ForClinicians
    @Transactional
    public AssignmentId assign(CoupleId coupleId, AssignmentId wanted, AssignmentWish wish) {
        Couple couple = scope.require(coupleId);
        once.alone(wanted.value());
        if (isGiven(coupleId, wanted)) {
            return wanted;
        }
        Exercise exercise = library.findNewest(wish.exercise())
                .orElseThrow(() -> new Refusal("exercise", "homework.assign.exercise-missing"));
        AssignmentRules.check(wish, exercise, couple, couples.onHold(coupleId));
        Instant session = wish.due() == null ? nextSession(couple) : null;
        List<Schedule.Date> dates = wish.schedule().dates(today(couple), dueDay(couple, wish.due(), session));
        Instant now = clock.instant();
        List<Partner> partners = wish.audience().partners(couple);
        UUID only = partners.size() == 1 ? partners.getFirst().id().value() : null;
        Assignment assignment = assignments.save(new Assignment(
                Actors.required().practiceId(),
                wanted,
                coupleId.value(),
                wish,
                exercise,
                only,
                wish.schedule().asText(),
                Actors.required().account().value(),
                now));
        int number = 1;
        for (Schedule.Date date : dates) {
            Instant opens = start(date.opens(), couple.zone(), now);
            // Only the one due on the day of the session is due by its hour, and moves with it.
            Instant hour = session != null && day(session, couple).equals(date.due()) ? session : null;
            Instant due = hour != null ? hour : endOf(date.due(), couple);
            if (!due.isAfter(now)) {
                throw new Refusal("due", "homework.assign.due-past");
            }
            Sitting sitting = exercise.sittingOf(wish.sitting(), number);
            Occurrence occurrence = occurrences.save(new Occurrence(
                    assignment,
                    only,
                    number++,
                    sitting.key(),
                    wish.sharing().opens(sitting.prompts(wish.smaller())),
                    opens,
                    due,
                    hour != null));
            partners.forEach(partner -> participations.save(new Participation(occurrence, partner)));
        }
        rows.flush();
        wish.notes().forEach((seat, note) -> {
            if (!note.isBlank() && partners.contains(couple.partner(seat))) {
                rows.insertNote(assignment, couple.partner(seat).id(), note.strip());
            }
        });
        trail.done(Action.ASSIGNED_HOMEWORK, assignment.getId(), coupleId.value());
        return assignment.assignmentId();
    }

    private boolean isGiven(CoupleId couple, AssignmentId id) {
        return assignments
                .findByPracticeIdAndId(Actors.required().practiceId(), id.value())
                .filter(found -> found.coupleId().equals(couple.value()))
                .isPresent();
    }

    private LocalDate today(Couple couple) {
        return day(clock.instant(), couple);
    }

    private static LocalDate day(Instant moment, Couple couple) {
        return LocalDate.ofInstant(moment, couple.zone());
    }

    private static Instant endOf(LocalDate day, Couple couple) {
        return day.atTime(DUE).atZone(couple.zone()).toInstant();
    }

    private Instant nextSession(Couple couple) {
        return sessions.next(couple.id()).orElseThrow(() -> new Refusal("due", "homework.assign.no-session"));
    }

    private static LocalDate dueDay(Couple couple, @Nullable LocalDate due, @Nullable Instant session) {
        return due != null ? due : day(Objects.requireNonNull(session), couple);
    }

    private static Instant start(LocalDate day, ZoneId zone, Instant now) {
        Instant start = day.atStartOfDay(zone).toInstant();
        return start.isBefore(now) ? now : start;
    }

    /** @param shown the version that was looked at @throws Overtaken when somebody changed it since */
    @ForClinicians
    @Transactional
    public void pause(AssignmentId id, int shown) {
        refuseOvertaken(id, shown);
        pause(id);
    }

    /** However it stands. */
    @ForClinicians
    @Transactional
    public void pause(AssignmentId id) {
        Assignment assignment = required(id);
        resting.pause(assignment, clock.instant());
        changes.note(What.HOMEWORK, id.value(), assignment.coupleId());
        trail.done(Action.PAUSED_HOMEWORK, id.value(), assignment.coupleId());
    }

    /** @param shown the version that was looked at @throws Overtaken when somebody changed it since */
    @ForClinicians
    @Transactional
    public void resume(AssignmentId id, int shown) {
        refuseOvertaken(id, shown);
        resume(id);
    }

    /** However it stands. */
    @ForClinicians
    @Transactional
    public void resume(AssignmentId id) {
        Assignment assignment = required(id);
        CoupleId couple = new CoupleId(assignment.coupleId());
        if (resting.mustRest(assignment, couples.onHold(couple))) {
            throw new Refusal("", "homework.assign.on-hold");
        }
        if (assignment.sharing().isBetweenTheTwo() && !scope.require(couple).worksTogether()) {
            throw new Refusal("", "homework.assign.not-together");
        }
        resting.resume(assignment, clock.instant());
        changes.note(What.HOMEWORK, id.value(), assignment.coupleId());
        trail.done(Action.RESUMED_HOMEWORK, id.value(), assignment.coupleId());
    }

    /** As {@link #withdraw(AssignmentId)}. @param shown the version that was looked at @throws Overtaken when it is another */
    @ForClinicians
    @Transactional
    public void withdraw(AssignmentId id, int shown) {
        refuseOvertaken(id, shown);
        withdraw(id);
    }

    /** Takes it back. What was handed in stays in the record; the figures forget it. */
    @ForClinicians
    @Transactional
    public void withdraw(AssignmentId id) {
        Assignment assignment = required(id);
        assignment.withdraw();
        ofAssignment(assignment).forEach(Occurrence::withdraw);
        changes.note(What.HOMEWORK, id.value(), assignment.coupleId());
        trail.done(Action.WITHDREW_HOMEWORK, id.value(), assignment.coupleId());
    }

    /**
     * As {@link #extend(OccurrenceId, LocalDate)}.
     *
     * @param shown the version that was looked at
     * @throws Overtaken with the due moment of now, when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void extend(OccurrenceId id, int shown, LocalDate newDue) {
        Occurrence occurrence = forChanging(id);
        if (occurrence.version() != shown) {
            throw changes.overtaken(What.DUE_DAY, id.value(), new DueDay(occurrence.dueAt(), occurrence.version()));
        }
        extend(id, newDue);
    }

    /** @param version the one that another day would build upon */
    public record DueDay(Instant at, int version) {}

    /** Moves the due day of one occurrence. @throws Refusal at {@code due} for a day that has passed */
    @ForClinicians
    @Transactional
    public void extend(OccurrenceId id, LocalDate newDue) {
        Occurrence occurrence = required(id);
        Couple couple = scope.require(new CoupleId(occurrence.coupleId()));
        occurrence.extendTo(newDue.atTime(DUE).atZone(couple.zone()).toInstant(), clock.instant());
        changes.note(What.DUE_DAY, id.value(), occurrence.coupleId());
        trail.done(Action.EXTENDED_HOMEWORK, id.value(), occurrence.coupleId());
    }

    /** Keeps sealed answers closed even when both are done, or lets the rule work again. */
    @ForClinicians
    @Transactional
    public void hold(OccurrenceId id, boolean held) {
        Occurrence occurrence = required(id);
        rows.hold(occurrence, held);
        trail.done(held ? Action.HELD_REVEAL : Action.RELEASED_REVEAL, id.value(), occurrence.coupleId());
    }

    /** Opens the reveal in session. @throws Refusal when the database finds a reason against it */
    @ForClinicians
    @Transactional
    public void openReveal(OccurrenceId id) {
        Occurrence occurrence = required(id);
        if (!rows.openReveal(id, clock.instant())) {
            throw new Refusal("", "homework.reveal.not-yet");
        }
        trail.done(Action.OPENED_REVEAL, id.value(), occurrence.coupleId());
    }

    /**
     * Notes that the clinician has read what came in.
     *
     * @param shown whose part was on the page; what came in behind its back stays unread
     */
    @ForClinicians
    @Transactional
    public void markReviewed(OccurrenceId id, Set<Seat> shown) {
        Occurrence occurrence = required(id);
        rows.markReviewed(occurrence, shown, clock.instant());
        trail.done(Action.REVIEWED, id.value(), occurrence.coupleId());
    }

    /**
     * As {@link #rate(OccurrenceId, Integer)}.
     *
     * @param shown the rating that was looked at, or null for none
     * @throws Overtaken with the rating of now, or an empty string for none, when somebody gave another since
     */
    @ForClinicians
    @Transactional
    public void rate(OccurrenceId id, @Nullable Integer shown, @Nullable Integer rating) {
        Occurrence occurrence = forChanging(id);
        Integer now = rows.ratingOf(occurrence);
        if (!Objects.equals(now, shown) && !Objects.equals(now, rating)) {
            throw changes.overtaken(What.RATING, id.value(), now == null ? "" : now);
        }
        rate(id, rating);
    }

    /** How well it went as the clinician sees it, 0 to 4, or null to take it back. */
    @ForClinicians
    @Transactional
    public void rate(OccurrenceId id, @Nullable Integer rating) {
        if (rating != null && (rating < 0 || rating > 4)) {
            throw new Refusal("rating", "homework.review.rating-range");
        }
        Occurrence occurrence = required(id);
        rows.rate(occurrence, rating);
        changes.note(What.RATING, id.value(), occurrence.coupleId());
        trail.done(Action.RATED, id.value(), occurrence.coupleId());
    }

    /** What is due before the next session moves with it. Called by the module of sessions in its own transaction. */
    @ForClinicians
    @Transactional
    public void sessionMoved(CoupleId couple, Instant to) {
        scope.require(couple);
        Instant now = clock.instant();
        if (to.isAfter(now)) {
            occurrences
                    .findByPracticeIdAndCoupleIdAndFollowsSessionTrue(
                            Actors.required().practiceId(), couple.value())
                    .stream()
                    .filter(occurrence -> occurrence.dueAt().isAfter(now) && occurrence.status() == WorkStatus.ACTIVE)
                    .forEach(occurrence -> occurrence.extendTo(to, now));
        }
    }

    @EventListener
    void onCoupleChanged(CoupleChanged change) {
        resting.follow(change, clock.instant());
    }

    private void refuseOvertaken(AssignmentId id, int shown) {
        Assignment assignment = assignments
                .findForChangingByPracticeIdAndId(Actors.required().practiceId(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_HOMEWORK, id.value()));
        scope.require(new CoupleId(assignment.coupleId()));
        if (assignment.version() != shown) {
            throw changes.overtaken(What.HOMEWORK, id.value(), assignment.assignmentId());
        }
    }

    private Occurrence forChanging(OccurrenceId id) {
        Occurrence found = occurrences
                .findForChangingByPracticeIdAndId(Actors.required().practiceId(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_OCCURRENCE, id.value()));
        scope.require(new CoupleId(found.coupleId()));
        return found;
    }

    private List<Occurrence> ofAssignment(Assignment assignment) {
        return occurrences.findByPracticeIdAndAssignmentId(Actors.required().practiceId(), assignment.getId());
    }

    private Assignment required(AssignmentId id) {
        Assignment found = assignments
                .findByPracticeIdAndId(Actors.required().practiceId(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_HOMEWORK, id.value()));
        scope.require(new CoupleId(found.coupleId()));
        return found;
    }

    private Occurrence required(OccurrenceId id) {
        Occurrence found = occurrences
                .findByPracticeIdAndId(Actors.required().practiceId(), id.value())
                .orElseThrow(() -> scope.missing(Action.OPENED_OCCURRENCE, id.value()));
        scope.require(new CoupleId(found.coupleId()));
        return found;
    }
}
