package org.hearthwork.tracking.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Sharing;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Visibility;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.InSessionDigest;
import org.hearthwork.tracking.PartOfDay;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Share;
import org.hearthwork.tracking.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a brief says of homework: the figures, what waits, which lines are quoted, what got in the way, what might come next. */
@Component
public class DigestRules {

    private static final int MOST_ANSWERED = 60; // occurrences whose answers a digest reads

    private final Library library;
    private final NextSteps nextSteps;

    DigestRules(Library library, NextSteps nextSteps) {
        this.library = library;
        this.nextSteps = nextSteps;
    }

    /** From when on work is read: since the last session, and for the rules of the next step four weeks at least. */
    public static Instant from(Instant since, Instant now) {
        Instant weeks = now.minus(Duration.ofDays(NextSteps.LOOK_BACK_DAYS));
        return since.isBefore(weeks) ? since : weeks;
    }

    /** The occurrences with answers that came in since then, the newest first. */
    public static List<UUID> handedIn(List<Work> work, Instant since) {
        return work.stream()
                .filter(one -> one.handedInSince(since)
                        || one.revealedAt() != null && one.revealedAt().isAfter(since))
                .limit(MOST_ANSWERED)
                .map(Work::occurrence)
                .toList();
    }

    public Digest digest(
            Couple couple,
            Instant since,
            Instant until,
            Instant now,
            boolean onHold,
            Supplier<Optional<Exercise>> nextTip,
            List<Work> work,
            List<AnswerRow> answers) {
        List<Work> due = dueSince(work, since, until);
        List<Paired> pairs = Paired.said(library, work, answers);
        return new Digest(
                couple,
                since,
                onHold,
                (int) due.stream().map(Work::assignment).distinct().count(),
                share(due, one -> one.isFor(Seat.A), one -> one.done(Seat.A)),
                share(due, one -> one.isFor(Seat.B), one -> one.done(Seat.B)),
                share(due, one -> one.audience().joint(), Work::byBoth),
                waiting(work),
                Quoting.said(couple, pairs),
                Quoting.differing(pairs),
                obstacles(couple, work, since),
                Quoting.onlyForYou(couple, pairs),
                notRight(couple, work, since),
                nextSteps.nextStep(couple, now, nextTip, work));
    }

    public InSessionDigest inSession(
            Couple couple, Instant since, Instant until, List<Work> work, List<AnswerRow> openAnswers) {
        List<Paired> pairs = Paired.said(library, work, openAnswers).stream()
                .filter(pair -> !pair.tick())
                .toList();
        return new InSessionDigest(
                couple,
                since,
                share(dueSince(work, since, until), one -> one.audience().joint(), Work::byBoth),
                waiting(work),
                ratingsWaiting(work, since, openAnswers),
                Quoting.said(couple, pairs),
                Quoting.differing(pairs));
    }

    /** By what is asked, and not by what was given: the two look at the screen on which it stands. */
    private Map<String, Set<OccurrenceId>> ratingsWaiting(List<Work> work, Instant since, List<AnswerRow> openAnswers) {
        List<UUID> read = handedIn(work, since);
        Set<UUID> open = openAnswers.stream()
                .filter(answer -> answer.opened() != null)
                .map(AnswerRow::occurrence)
                .collect(Collectors.toSet());
        return work.stream()
                .filter(one -> one.mayOpenRatings()
                        && read.contains(one.occurrence())
                        && !open.contains(one.occurrence())
                        && asksForRatings(one))
                .collect(Collectors.groupingBy(
                        this::title,
                        LinkedHashMap::new,
                        Collectors.mapping(DigestRules::occurrence, Collectors.toSet())));
    }

    private boolean asksForRatings(Work one) {
        return library.exercise(one.edition())
                .sitting(one.sitting())
                .filter(sitting -> sitting.prompts(one.smaller()).stream()
                        .anyMatch(prompt -> Sharing.kept(prompt.visibility(), one.opens()) == Visibility.UNTIL_OPENED))
                .isPresent();
    }

    static List<Work> dueSince(List<Work> work, Instant since, Instant until) {
        return work.stream()
                .filter(one -> one.active()
                        && one.dueAt().isAfter(since)
                        && !one.dueAt().isAfter(until))
                .toList();
    }

    static Share share(List<Work> work, Predicate<Work> counts, Predicate<Work> done) {
        List<Work> whole = work.stream().filter(counts).toList();
        return new Share((int) whole.stream().filter(done).count(), whole.size());
    }

    private List<Waiting> waiting(List<Work> work) {
        return work.stream()
                .filter(Work::mayReveal)
                .map(one -> new Waiting(assignment(one), occurrence(one), title(one)))
                .toList();
    }

    /** One answer in words, if there is one. */
    public Optional<Said> said(Couple couple, Work work, List<AnswerRow> answers, Said.Reference of) {
        return Paired.said(library, List.of(work), answers).stream()
                .filter(pair -> pair.prompt().key().equals(of.prompt()))
                .findFirst()
                .flatMap(pair -> Quoting.quote(couple, pair, of.seat()));
    }

    private List<Digest.NotRight> notRight(Couple couple, List<Work> work, Instant since) {
        return work.stream()
                .flatMap(one -> one.parts().entrySet().stream()
                        .filter(part -> part.getValue().reason() == CouldntReason.NOT_RIGHT
                                && part.getValue().finishedSince(since))
                        .map(part -> new Digest.NotRight(
                                couple.partner(part.getKey()),
                                assignment(one),
                                title(one),
                                LocalDate.ofInstant(
                                        Objects.requireNonNull(part.getValue().finishedAt()), couple.zone()))))
                .sorted(Comparator.comparing(Digest.NotRight::on).reversed())
                .toList();
    }

    private static List<Digest.Obstacle> obstacles(Couple couple, List<Work> work, Instant since) {
        Map<CouldntReason, List<Instant>> told = new EnumMap<>(CouldntReason.class);
        for (Work one : work) {
            for (Work.Part part : one.parts().values()) {
                CouldntReason reason = part.reason();
                // That it did not feel right is for the clinician alone, and is read elsewhere.
                if (reason != null && reason != CouldntReason.NOT_RIGHT && part.finishedSince(since)) {
                    told.computeIfAbsent(reason, none -> new ArrayList<>())
                            .add(Objects.requireNonNull(part.finishedAt()));
                }
            }
        }
        return told.entrySet().stream()
                .map(entry ->
                        new Digest.Obstacle(entry.getKey(), entry.getValue().size(), mostly(couple, entry.getValue())))
                .sorted(Comparator.comparingInt(Digest.Obstacle::count).reversed())
                .toList();
    }

    private static @Nullable PartOfDay mostly(Couple couple, List<Instant> moments) {
        Map<PartOfDay, Integer> counts = new EnumMap<>(PartOfDay.class);
        moments.forEach(at -> counts.merge(PartOfDay.of(LocalTime.ofInstant(at, couple.zone())), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> moments.size() > 1 && 2 * entry.getValue() > moments.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static AssignmentId assignment(Work work) {
        return new AssignmentId(work.assignment());
    }

    private static OccurrenceId occurrence(Work work) {
        return new OccurrenceId(work.occurrence());
    }

    private String title(Work work) {
        return library.exercise(work.edition()).title();
    }
}
