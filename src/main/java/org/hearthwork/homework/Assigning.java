package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Clearance;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.couples.Screenings;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.AssignmentRules;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.homework.internal.Participation;
import org.hearthwork.homework.internal.Participations;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives homework to couples. */
@Service
public class Assigning {

    private final CareScope scope;
    private final SafetyHolds holds;
    private final Screenings screenings;
    private final Library library;
    private final SessionDates sessions;
    private final Assignments assignments;
    private final Occurrences occurrences;
    private final Participations participations;
    private final SealedWords sealedWords;
    private final PlanSteps plans;
    private final NextExercise next;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Assigning(
            CareScope scope,
            SafetyHolds holds,
            Screenings screenings,
            Library library,
            SessionDates sessions,
            Assignments assignments,
            Occurrences occurrences,
            Participations participations,
            SealedWords sealedWords,
            PlanSteps plans,
            NextExercise next,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.holds = holds;
        this.screenings = screenings;
        this.library = library;
        this.sessions = sessions;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.participations = participations;
        this.sealedWords = sealedWords;
        this.plans = plans;
        this.next = next;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What the dialog "Assign homework" has to know before anything is chosen.
     *
     * @param today in the couple's time zone
     * @param nextSession the start of the next session, or null when none is planned
     * @param onHold whether a safety hold stops joint work
     * @param clearance what still stands before joint work and touch
     * @param exercises what can be given, what their plan or the default one would go on with first
     * @param suggested the key of that one, or null when there is none for them
     */
    public record Preparation(
            Couple couple,
            LocalDate today,
            @Nullable Instant nextSession,
            boolean onHold,
            Clearance clearance,
            List<Exercise> exercises,
            @Nullable String suggested) {}

    @ForClinicians
    @Transactional
    public Preparation prepare(CoupleId coupleId) {
        Couple couple = scope.require(coupleId);
        boolean onHold = holds.onHold(coupleId);
        Clearance clearance = screenings.clearance(coupleId);
        String suggested = next.of(coupleId, onHold).map(Exercise::key).orElse(null);
        List<Exercise> exercises = library.exercises().stream()
                .sorted(Comparator.comparing(one -> !one.key().equals(suggested)))
                .toList();
        return new Preparation(
                couple, today(couple), sessions.next(coupleId).orElse(null), onHold, clearance, exercises, suggested);
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
     * @throws Refusal at the field that does not fit: {@code exercise}, {@code recovery}, {@code audience}, {@code schedule}, {@code times},
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
        Exercise exercise = exercise(wish);
        Assignment assignment = keep(couple, wanted, wish, exercise);
        Instant session = wish.due() == null ? nextSession(couple) : null;
        List<Schedule.Date> dates = wish.schedule().dates(today(couple), dueDay(couple, wish.due(), session));
        Instant now = clock.instant();
        List<Partner> partners = wish.audience().partners(couple);
        int number = 1;
        for (Schedule.Date date : wish.leavesDaysToTheTwo(exercise) ? dates.subList(0, 1) : dates) {
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
                    number++,
                    sitting.key(),
                    wish.sharing().opens(sitting.prompts(wish.smaller())),
                    opens,
                    due,
                    hour != null));
            partners.forEach(partner -> participations.save(new Participation(occurrence, partner)));
        }
        if (wish.audience().joint()) {
            plans.given(couple, exercise.key(), assignment.getId());
        }
        return assignment.assignmentId();
    }

    /** Keeps what is given, without a date: it is on no phone yet. @throws Refusal as {@link #assign} does */
    Assignment keep(Couple couple, AssignmentId wanted, AssignmentWish wish) {
        return keep(couple, wanted, wish, exercise(wish));
    }

    private Assignment keep(Couple couple, AssignmentId wanted, AssignmentWish wish, Exercise exercise) {
        AssignmentRules.check(wish, exercise, couple, holds.onHold(couple.id()), screenings.clearance(couple.id()));
        Assignment assignment = assignments.save(new Assignment(
                Actors.practice(),
                wanted,
                couple.id().value(),
                sealedWords.seal(couple, wanted, wish),
                exercise,
                wish.audience().partners(couple),
                wish.schedule().asText(),
                Actors.account(),
                clock.instant()));
        trail.done(Action.ASSIGNED_HOMEWORK, assignment.getId(), couple.id().value());
        return assignment;
    }

    private Exercise exercise(AssignmentWish wish) {
        return library.findNewest(wish.exercise())
                .orElseThrow(() -> new Refusal(
                        "exercise",
                        library.isWithdrawn(wish.exercise())
                                ? "homework.assign.exercise-withdrawn"
                                : "homework.assign.exercise-missing"));
    }

    private boolean isGiven(CoupleId couple, AssignmentId id) {
        return assignments
                .findByPracticeIdAndId(Actors.practice(), id.value())
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
        return Schedule.endOf(day, couple.zone());
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
}
