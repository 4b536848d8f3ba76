package org.hearthwork.homework;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Assignments;
import org.hearthwork.homework.internal.CourseRows;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.instruments.Outcome;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Begins;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Sitting;
import org.springframework.stereotype.Component;

/**
 * Leads an exercise from one sitting to the next, as its definition says. What two sets of answers become is worked out at the
 * moment both are through, by whoever was last, and kept; from then on the outcome is read and never the answers.
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
    private final PlanSteps plans;
    private final Once once;
    private final ProductsWord word;
    private final Clock clock;

    Courses(
            CareScope scope,
            Library library,
            Assignments assignments,
            Occurrences occurrences,
            CourseRows rows,
            PlanSteps plans,
            Once once,
            ProductsWord word,
            Clock clock) {
        this.scope = scope;
        this.library = library;
        this.assignments = assignments;
        this.occurrences = occurrences;
        this.rows = rows;
        this.plans = plans;
        this.once = once;
        this.word = word;
        this.clock = clock;
    }

    /** One's own part in what follows this one, if it is open and still to be done. */
    Optional<HandedIn.Next> following(Part part) {
        if (part.exercise().after(part.sitting()).isEmpty()) {
            return Optional.empty();
        }
        return rows.ownNext(part.occurrence().getId(), clock.instant())
                .flatMap(next -> part.exercise()
                        .sitting(next.sitting())
                        .map(sitting -> new HandedIn.Next(
                                next.id(),
                                part.exercise()
                                        .titleOf(sitting, part.assignment().smaller()))));
    }

    /** Whether it asks for nothing that ever opens, and what both said of it is matched all the same, or something follows it. */
    static boolean isClosedAndGoesOn(Part part) {
        return part.opens() == Opens.NEVER && part.assignment().sharing().opens() == Opens.WHEN_BOTH_IN;
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

    /** Goes on after a sitting that both came through, or on which both agreed; changes nothing where nothing follows. */
    void goOn(Assignment assignment, Occurrence occurrence) {
        Exercise exercise = library.exercise(assignment.edition());
        exercise.sitting(occurrence.sitting()).ifPresent(sitting -> {
            once.alone(assignment.getId()); // the next one gets a number of its own
            Couple couple = scope.require(new CoupleId(occurrence.coupleId()));
            List<Sitting> after = exercise.after(sitting);
            if (!after.isEmpty()) {
                match(occurrence, sitting, couple);
            }
            word.give("go-on", occurrence.getId().toString());
            after.forEach(next -> open(occurrence, sitting, couple, next));
            if (!sitting.isAgreement()
                    || rows.agreed(occurrence.getId(), sitting, couple).isPresent()) {
                plans.goOn(occurrence, couple);
            }
        });
    }

    private void match(Occurrence occurrence, Sitting sitting, Couple couple) {
        if (sitting.mechanisms().isEmpty()) {
            return;
        }
        word.give("match", occurrence.getId().toString());
        Map<UUID, Map<String, AnswerBody>> both = rows.answersToMatch(occurrence.getId());
        // Kept whatever came out, so that none tells nothing; the database keeps none before both are through, and no
        // second one.
        Outcome outcome = Outcome.of(sitting, of(both, couple.a()), of(both, couple.b()));
        rows.keep(occurrence.coupleId(), occurrence.getId(), outcome, clock.instant());
    }

    private static Map<String, AnswerBody> of(Map<UUID, Map<String, AnswerBody>> both, Partner partner) {
        return both.getOrDefault(partner.id().value(), Map.of());
    }

    private void open(Occurrence after, Sitting sitting, Couple couple, Sitting next) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), couple.zone());
        switch (next.begins()) {
            case null -> {}
            case Begins.BothIn() -> {
                Instant twoDays = Schedule.endOf(today.plusDays(DAYS_TO_AGREE), couple.zone());
                rows.goOn(after.getId(), next.key(), null, twoDays.isAfter(after.dueAt()) ? twoDays : after.dueAt());
            }
            case Begins.Agreed begins ->
                rows.agreed(after.getId(), sitting, couple)
                        .ifPresent(fields -> begin(after, couple.zone(), today, next.key(), begins, fields));
        }
    }

    private void begin(
            Occurrence after,
            ZoneId zone,
            LocalDate today,
            String next,
            Begins.Agreed begins,
            Map<String, AnswerBody> fields) {
        UUID id = after.getId();
        switch (begins) {
            case Begins.MorningAfter(String question) ->
                day(fields.getOrDefault(question, AnswerBody.EMPTY))
                        .ifPresent(day -> lookBack(id, next, day, today, zone));
            case Begins.ChosenDays(String question, int times) -> {
                Set<DayOfWeek> chosen = weekdays(fields, question);
                // Where they named none it is one a week, on the day on which they agreed.
                days(id, next, today, zone, chosen.isEmpty() ? Set.of(today.getDayOfWeek()) : chosen, times);
            }
            case Begins.DaysButRest(String question, int times) ->
                days(id, next, today, zone, EnumSet.complementOf(weekdays(fields, question)), times);
            case Begins.EachWeek(int times) -> weeks(id, next, today, zone, times);
        }
    }

    /** On a day that is over when they agree, or when it opens in session, they look back now. */
    private void lookBack(UUID after, String next, LocalDate day, LocalDate today, ZoneId zone) {
        LocalDate from = day.isBefore(today) ? today : day;
        rows.goOn(
                after,
                next,
                day.plusDays(1).atTime(MORNING).atZone(zone).toInstant(),
                Schedule.endOf(from.plusDays(DAYS_TO_LOOK_BACK), zone));
    }

    /** From tomorrow on; of the number of times those are gone that have been. */
    private void days(UUID after, String next, LocalDate today, ZoneId zone, Set<DayOfWeek> chosen, int times) {
        int left = times - rows.openedSoFar(after, next, clock.instant());
        if (left > 0 && !chosen.isEmpty()) {
            LocalDate tomorrow = today.plusDays(1);
            rows.goOnDays(
                    after,
                    next,
                    Schedule.on(chosen, left).dates(tomorrow, tomorrow).stream()
                            .map(date -> new CourseRows.Opening(
                                    date.opens().atStartOfDay(zone).toInstant(), Schedule.endOf(date.due(), zone)))
                            .toList());
        }
    }

    /** Counted from the day on which they agreed first: a version that changes moves no week. */
    private void weeks(UUID after, String next, LocalDate today, ZoneId zone, int times) {
        if (!rows.isFollowed(after, next)) {
            rows.goOnDays(
                    after,
                    next,
                    IntStream.rangeClosed(1, times)
                            .mapToObj(today::plusWeeks)
                            .map(day -> new CourseRows.Opening(
                                    day.atTime(MORNING).atZone(zone).toInstant(),
                                    Schedule.endOf(day.plusDays(DAYS_TO_LOOK_BACK), zone)))
                            .toList());
        }
    }

    private static EnumSet<DayOfWeek> weekdays(Map<String, AnswerBody> fields, String question) {
        return Schedule.weekdays(fields.getOrDefault(question, AnswerBody.EMPTY).keysOrNone());
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
