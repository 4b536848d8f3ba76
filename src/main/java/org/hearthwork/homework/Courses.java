package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Once;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
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
    Optional<HandedIn.Next> following(Part part) {
        return part.exercise()
                .after(part.sitting())
                .flatMap(next -> rows.ownNext(part.occurrence().getId(), clock.instant())
                        .map(id -> new HandedIn.Next(
                                id,
                                part.exercise().titleOf(next, part.assignment().smaller()))));
    }

    /** As below, for who knows no more than which one it is. */
    void goOn(OccurrenceId id) {
        UUID practice = Actors.practice();
        occurrences
                .findByPracticeIdAndId(practice, id.value())
                .ifPresent(occurrence -> assignments
                        .findByPracticeIdAndId(practice, occurrence.assignmentId())
                        .ifPresent(assignment -> goOn(assignment, occurrence)));
    }

    /** Goes on after a sitting that is open to both, or on which both agreed; changes nothing where nothing follows. */
    void goOn(Assignment assignment, Occurrence occurrence) {
        Exercise exercise = library.exercise(assignment.edition());
        exercise.sitting(occurrence.sitting())
                .ifPresent(
                        sitting -> exercise.after(sitting).map(Sitting::begins).ifPresent(begins -> {
                            once.alone(assignment.getId()); // the next one gets a number of its own
                            open(occurrence, sitting, begins);
                        }));
    }

    private void open(Occurrence after, Sitting sitting, Begins next) {
        Couple couple = scope.require(new CoupleId(after.coupleId()));
        UUID a = couple.partner(Seat.A).id().value();
        UUID b = couple.partner(Seat.B).id().value();
        LocalDate today = LocalDate.ofInstant(clock.instant(), couple.zone());
        Map<UUID, Map<String, AnswerBody>> both = rows.answersOfBoth(after.getId());
        switch (next) {
            case Begins.BothIn() -> {
                make(after, sitting, both.getOrDefault(a, Map.of()), both.getOrDefault(b, Map.of()));
                Instant twoDays = Schedule.endOf(today.plusDays(DAYS_TO_AGREE), couple.zone());
                rows.goOn(after.getId(), null, twoDays.isAfter(after.dueAt()) ? twoDays : after.dueAt());
            }
            case Begins.MorningAfter(String question) ->
                BothVersions.of(sitting.prompts(false), both, rows.laterYes(after.getId()))
                        .agreed(a, b)
                        .flatMap(fields -> day(fields.getOrDefault(question, AnswerBody.EMPTY)))
                        .ifPresent(day -> lookBack(after, day, today, couple.zone()));
        }
    }

    /** On a day that is over when they agree, or when it opens in session, they look back now. */
    private void lookBack(Occurrence after, LocalDate day, LocalDate today, ZoneId zone) {
        LocalDate from = day.isBefore(today) ? today : day;
        rows.goOn(
                after.getId(),
                day.plusDays(1).atTime(MORNING).atZone(zone).toInstant(),
                Schedule.endOf(from.plusDays(DAYS_TO_LOOK_BACK), zone));
    }

    private void make(
            Occurrence occurrence, Sitting sitting, Map<String, AnswerBody> one, Map<String, AnswerBody> other) {
        if (!sitting.mechanisms().isEmpty()) {
            rows.keep(occurrence.getId(), Outcome.of(sitting, one, other), clock.instant());
        }
    }

    /** Nothing for what names no day that a calendar shows, whoever wrote it: it keeps neither of the two from handing in. */
    private static Optional<LocalDate> day(AnswerBody date) {
        try {
            return Optional.of(LocalDateTime.parse(date.textOrEmpty()).toLocalDate())
                    .filter(day -> Math.abs(day.getYear()) <= LAST_YEAR);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
