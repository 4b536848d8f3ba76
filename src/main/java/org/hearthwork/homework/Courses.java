package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Once;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.CourseRows;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.instruments.Outcome;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Begins;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;
import org.springframework.stereotype.Component;

/**
 * Leads an exercise from one sitting to the next, as its definition says. What two sets of answers become is worked out at the
 * moment the seal opens, by whoever opened it, and kept; from then on the outcome is read and never the answers.
 */
@Component
class Courses {

    private static final int DAYS_TO_AGREE = 2;
    private static final int DAYS_TO_LOOK_BACK = 2;
    private static final int LAST_YEAR = 9999;
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final CareScope scope;
    private final Library library;
    private final Assignments assignments;
    private final Occurrences occurrences;
    private final CourseRows rows;
    private final Once once;
    private final Clock clock;

    Courses(
            CareScope scope,
            Library library,
            Assignments assignments,
            Occurrences occurrences,
            CourseRows rows,
            Once once,
            Clock clock) {
        this.scope = scope;
        this.library = library;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.rows = rows;
        this.once = once;
        this.clock = clock;
    }

    /** What a sitting before this one offers to its questions; nothing where none does. */
    Optional<Outcome> offeredTo(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.afterId()).flatMap(rows::outcomeOf);
    }

    /** One's own part in what follows this one, if it is open and still to be done. */
    Optional<Doing.Following> following(Part part) {
        return part.exercise()
                .after(part.sitting())
                .flatMap(next -> rows.ownNext(part.occurrence().getId(), clock.instant())
                        .map(id -> new Doing.Following(
                                id,
                                part.exercise().titleOf(next, part.assignment().smaller()))));
    }

    /** Goes on after a sitting that is open to both, or on which both agreed; changes nothing where nothing follows. */
    void goOn(OccurrenceId id) {
        occurrences
                .findByPracticeIdAndId(Actors.practice(), id.value())
                .ifPresent(occurrence -> assignments
                        .findByPracticeIdAndId(occurrence.practiceId(), occurrence.assignmentId())
                        .ifPresent(assignment -> goOn(assignment, occurrence)));
    }

    private void goOn(Assignment assignment, Occurrence occurrence) {
        Exercise exercise = library.exercise(assignment.edition());
        exercise.sitting(occurrence.sitting())
                .ifPresent(sitting ->
                        exercise.after(sitting).ifPresent(next -> goOn(assignment, occurrence, sitting, next)));
    }

    private void goOn(Assignment assignment, Occurrence occurrence, Sitting sitting, Sitting next) {
        once.alone(assignment.getId()); // the next one gets a number of its own
        Begins begins = Objects.requireNonNull(next.begins());
        ZoneId zone = scope.require(new CoupleId(occurrence.coupleId())).zone();
        Map<Seat, Map<String, AnswerBody>> both = rows.answersOfBoth(occurrence.getId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        switch (begins.when()) {
            case BOTH_IN -> {
                make(occurrence, sitting, both);
                Instant twoDays = Schedule.endOf(today.plusDays(DAYS_TO_AGREE), zone);
                rows.goOn(occurrence.getId(), null, twoDays.isAfter(occurrence.dueAt()) ? twoDays : occurrence.dueAt());
            }
            case MORNING_AFTER ->
                agreedDay(sitting, String.valueOf(begins.day()), both, rows.laterYes(occurrence.getId()))
                        .ifPresent(day -> rows.goOn(
                                occurrence.getId(),
                                day.plusDays(1).atTime(MORNING).atZone(zone).toInstant(),
                                // Of a day that is over when they agree, or when it opens in session, they look back
                                // now.
                                Schedule.endOf((day.isBefore(today) ? today : day).plusDays(DAYS_TO_LOOK_BACK), zone)));
        }
    }

    private void make(Occurrence occurrence, Sitting sitting, Map<Seat, Map<String, AnswerBody>> both) {
        if (!sitting.mechanisms().isEmpty() && !both.isEmpty()) {
            Outcome outcome =
                    Outcome.of(sitting, both.getOrDefault(Seat.A, Map.of()), both.getOrDefault(Seat.B, Map.of()));
            rows.keep(occurrence.getId(), outcome, clock.instant());
        }
    }

    /** The day of the one version to which both said yes. */
    private static Optional<LocalDate> agreedDay(
            Sitting sitting, String question, Map<Seat, Map<String, AnswerBody>> both, Map<Seat, String> later) {
        return BothVersions.of(List.copyOf(sitting.prompts(false)), both, later)
                .agreed(Seat.A, Seat.B)
                .map(fields -> fields.getOrDefault(question, AnswerBody.EMPTY).textOrEmpty())
                .flatMap(Courses::day);
    }

    /** Nothing for what names no day that a calendar shows, whoever wrote it: it keeps neither of the two from handing in. */
    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDateTime.parse(date).toLocalDate())
                    .filter(day -> Math.abs(day.getYear()) <= LAST_YEAR);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
