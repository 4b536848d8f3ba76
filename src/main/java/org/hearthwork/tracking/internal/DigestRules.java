package org.hearthwork.tracking.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.tracking.Differing;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.InSessionDigest;
import org.hearthwork.tracking.PartOfDay;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Share;
import org.hearthwork.tracking.Tag;
import org.hearthwork.tracking.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a brief says of homework: which lines are quoted, where the two differ, what got in the way, what might come next. */
@Component
public class DigestRules {

    private static final int LOOK_BACK_DAYS = 28;
    private static final int MOST_ANSWERED = 60; // occurrences whose answers a digest reads
    private static final int MOST_EXERCISES = 4;
    private static final int MOST_DIFFERENCES = 3;
    private static final int MOST_LINES = 5;
    private static final int MOST_GUARDED = 20;

    private static final int JUDGED_FROM = 3;
    private static final int GAP_FROM = 4;
    private static final int GAP_POINTS = 40;
    private static final int WEEKS_RUNNING = 3;

    private final Library library;

    DigestRules(Library library) {
        this.library = library;
    }

    /** From when on work is read: since the last session, and for the rules of the next step four weeks at least. */
    public static Instant from(Instant since, Instant now) {
        Instant weeks = now.minus(Duration.ofDays(LOOK_BACK_DAYS));
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
            Set<String> everGiven,
            List<Work> work,
            List<AnswerRow> answers) {
        List<Work> due = dueSince(work, since, until);
        List<Paired> pairs = pairs(work, answers);
        return new Digest(
                couple,
                since,
                (int) due.stream().map(Work::assignment).distinct().count(),
                share(due, one -> one.isFor(Seat.A), one -> one.done(Seat.A)),
                share(due, one -> one.isFor(Seat.B), one -> one.done(Seat.B)),
                share(due, one -> one.audience().joint(), Work::byBoth),
                waiting(work),
                said(couple, pairs),
                differing(pairs),
                obstacles(couple, work, since),
                onlyForYou(couple, pairs),
                notRight(couple, work, since),
                nextStep(couple, now, onHold, everGiven, work));
    }

    public InSessionDigest inSession(
            Couple couple, Instant since, Instant until, List<Work> work, List<AnswerRow> openAnswers) {
        List<Paired> pairs =
                pairs(work, openAnswers).stream().filter(pair -> !pair.tick()).toList();
        return new InSessionDigest(
                couple,
                since,
                share(dueSince(work, since, until), one -> one.audience().joint(), Work::byBoth),
                waiting(work),
                said(couple, pairs),
                differing(pairs));
    }

    private static List<Work> dueSince(List<Work> work, Instant since, Instant until) {
        return work.stream()
                .filter(one -> one.active()
                        && one.dueAt().isAfter(since)
                        && !one.dueAt().isAfter(until))
                .toList();
    }

    private static Share share(List<Work> work, Predicate<Work> counts, Predicate<Work> done) {
        List<Work> whole = work.stream().filter(counts).toList();
        return new Share((int) whole.stream().filter(done).count(), whole.size());
    }

    private List<Waiting> waiting(List<Work> work) {
        return work.stream()
                .filter(Work::mayReveal)
                .map(one -> new Waiting(assignment(one), occurrence(one), title(one)))
                .toList();
    }

    // ---- What was said ----------------------------------------------------------------------------------------------

    /** One prompt of one occurrence with the answers to it. */
    private record Paired(Work work, Exercise exercise, Prompt prompt, Map<Seat, AnswerRow> answers) {

        double difference() {
            AnswerRow a = answers.get(Seat.A);
            AnswerRow b = answers.get(Seat.B);
            return a == null || b == null ? 0 : prompt.difference(a.body(), b.body());
        }

        boolean written() {
            return prompt.kind() instanceof PromptKind.Text
                    || prompt.kind() instanceof PromptKind.LongText
                    || prompt.kind() instanceof PromptKind.Statement;
        }

        boolean tick() {
            return prompt.kind() instanceof PromptKind.Tick;
        }

        boolean guarded() {
            return answers.values().stream().anyMatch(answer -> answer.tag() == Tag.CLINICIAN_ONLY);
        }
    }

    private List<Paired> pairs(List<Work> work, List<AnswerRow> answers) {
        Map<UUID, Map<String, Map<Seat, AnswerRow>>> byOccurrence = new HashMap<>();
        for (AnswerRow answer : answers) {
            if (!answer.body().isEmpty()) {
                byOccurrence
                        .computeIfAbsent(answer.occurrence(), one -> new HashMap<>())
                        .computeIfAbsent(answer.prompt(), one -> new EnumMap<>(Seat.class))
                        .put(answer.seat(), answer);
            }
        }
        List<Paired> pairs = new ArrayList<>();
        for (Work one : work) {
            Map<String, Map<Seat, AnswerRow>> given = byOccurrence.getOrDefault(one.occurrence(), Map.of());
            Exercise exercise = library.exercise(one.edition());
            exercise.sitting(one.sitting())
                    .ifPresent(sitting -> sitting.prompts(one.smaller()).forEach(prompt -> {
                        Map<Seat, AnswerRow> to = given.get(prompt.key());
                        if (to != null) {
                            pairs.add(new Paired(one, exercise, prompt, to));
                        }
                    }));
        }
        return pairs;
    }

    /**
     * One line a partner of each exercise. Of several occurrences the one where the two differ most, then the newest; in
     * it the first thing written freely, else where they differ most. What is clinician-only is never quoted.
     */
    private static List<Said> said(Couple couple, List<Paired> pairs) {
        Map<UUID, List<Paired>> byAssignment = new LinkedHashMap<>();
        pairs.stream()
                .filter(pair -> !pair.guarded())
                .forEach(pair -> byAssignment
                        .computeIfAbsent(pair.work().assignment(), one -> new ArrayList<>())
                        .add(pair));
        return byAssignment.values().stream()
                .limit(MOST_EXERCISES)
                .flatMap(ofOne -> quotes(couple, ofOne))
                .toList();
    }

    private static Stream<Said> quotes(Couple couple, List<Paired> ofOne) {
        Map<UUID, Double> apart = new HashMap<>();
        ofOne.forEach(pair -> apart.merge(pair.work().occurrence(), pair.difference(), Math::max));
        return Stream.of(Seat.values())
                .flatMap(seat -> ofOne.stream()
                        .filter(pair -> pair.answers().containsKey(seat))
                        // min() keeps the first of equals, and the newest occurrence and the first prompt come first
                        .min(Comparator.comparing((Paired pair) -> !pair.written())
                                .thenComparing(
                                        pair -> -apart.getOrDefault(pair.work().occurrence(), 0.0))
                                .thenComparing(pair -> pair.written() ? 0 : -pair.difference()))
                        .flatMap(pair -> quote(couple, pair, seat))
                        .stream());
    }

    private static Optional<Said> quote(Couple couple, Paired pair, Seat seat) {
        AnswerRow answer = pair.answers().get(seat);
        List<String> lines = answer == null
                ? List.of()
                : pair.prompt().inWords(answer.body()).stream()
                        .limit(MOST_LINES)
                        .toList();
        if (answer == null || lines.isEmpty()) {
            return Optional.empty();
        }
        Work.Part part = pair.work().parts().get(seat);
        Instant in = part == null || part.finishedAt() == null ? pair.work().dueAt() : part.finishedAt();
        Said.Source source = new Said.Source(
                assignment(pair.work()),
                occurrence(pair.work()),
                pair.prompt().key(),
                couple.partner(seat),
                pair.exercise().title(),
                LocalDate.ofInstant(in, couple.zone()));
        return Optional.of(new Said(source, pair.prompt().label(), lines, answer.tag()));
    }

    /** One answer in words, if there is one. */
    public Optional<Said> said(Couple couple, Work work, List<AnswerRow> answers, Said.Reference of) {
        return pairs(List.of(work), answers).stream()
                .filter(pair -> pair.prompt().key().equals(of.prompt()))
                .findFirst()
                .flatMap(pair -> quote(couple, pair, of.seat()));
    }

    private static List<Said> onlyForYou(Couple couple, List<Paired> pairs) {
        return pairs.stream()
                .filter(Paired::guarded)
                .flatMap(pair -> Stream.of(Seat.values()).flatMap(seat -> quote(couple, pair, seat).stream()))
                .limit(MOST_GUARDED)
                .toList();
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

    // ---- Where they differ ------------------------------------------------------------------------------------------

    private static List<Differing> differing(List<Paired> pairs) {
        Set<String> seen = new HashSet<>();
        return pairs.stream()
                // Two ticks of one day are two pictures of the same evening and no difference to read out.
                .filter(pair -> !pair.guarded() && !pair.tick())
                // the newest comparison of a question speaks, older ones of the same question do not
                .filter(pair -> pair.answers().size() == 2
                        && seen.add(pair.work().edition().exercise() + " "
                                + pair.prompt().key()))
                .filter(pair -> pair.difference() > 0)
                .sorted(Comparator.comparingDouble(Paired::difference).reversed())
                .limit(MOST_DIFFERENCES)
                .map(DigestRules::differing)
                .toList();
    }

    private static Differing differing(Paired pair) {
        AnswerRow a = required(pair, Seat.A);
        AnswerRow b = required(pair, Seat.B);
        Apart apart = Apart.of(pair.prompt(), a.body(), b.body());
        return new Differing(
                assignment(pair.work()),
                occurrence(pair.work()),
                pair.exercise().title(),
                apart.label(),
                apart.a(),
                apart.b(),
                apart.at(),
                pair.difference(),
                a.tag().compareTo(b.tag()) >= 0 ? a.tag() : b.tag());
    }

    private static AnswerRow required(Paired pair, Seat seat) {
        return Optional.ofNullable(pair.answers().get(seat)).orElseThrow();
    }

    // ---- What got in the way ----------------------------------------------------------------------------------------

    private static List<Digest.Obstacle> obstacles(Couple couple, List<Work> work, Instant since) {
        Map<CouldntReason, List<Instant>> told = new EnumMap<>(CouldntReason.class);
        for (Work one : work) {
            for (Work.Part part : one.parts().values()) {
                CouldntReason reason = part.reason();
                Instant at = part.finishedAt();
                // That it did not feel right is for the clinician alone, and is read elsewhere.
                if (reason != null && reason != CouldntReason.NOT_RIGHT && at != null && at.isAfter(since)) {
                    told.computeIfAbsent(reason, none -> new ArrayList<>()).add(at);
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

    // ---- What might come next ---------------------------------------------------------------------------------------

    private Digest.@Nullable NextStep nextStep(
            Couple couple, Instant now, boolean onHold, Set<String> everGiven, List<Work> work) {
        List<Work> due = dueSince(work, now.minus(Duration.ofDays(LOOK_BACK_DAYS)), now);
        Share a = share(due, one -> one.isFor(Seat.A), one -> one.done(Seat.A));
        Share b = share(due, one -> one.isFor(Seat.B), one -> one.done(Seat.B));
        boolean gap =
                a.whole() >= GAP_FROM && b.whole() >= GAP_FROM && 100 * Math.abs(a.rate() - b.rate()) >= GAP_POINTS;
        if (a.whole() + b.whole() >= JUDGED_FROM && 2 * (a.part() + b.part()) < a.whole() + b.whole()) {
            return leastDone(due)
                    .map(exercise -> new Digest.NextStep(
                            Digest.NextStep.Kind.SMALLER_VERSION, exercise.key(), exercise.title(), null))
                    .orElse(null);
        }
        if (gap) {
            Seat less = a.rate() < b.rate() ? Seat.A : Seat.B;
            return new Digest.NextStep(Digest.NextStep.Kind.INDIVIDUAL_WORD, null, null, couple.partner(less));
        }
        if (bothThreeWeeksRunning(due, now) && couple.worksTogether()) {
            return nextTip(everGiven, onHold)
                    .map(exercise ->
                            new Digest.NextStep(Digest.NextStep.Kind.NEXT_TIP, exercise.key(), exercise.title(), null))
                    .orElse(null);
        }
        return null;
    }

    private Optional<Exercise> leastDone(List<Work> due) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Work one : due) {
            int[] count = counts.computeIfAbsent(one.edition().exercise(), none -> new int[2]);
            count[0] +=
                    (int) one.parts().values().stream().filter(Work.Part::done).count();
            count[1] += one.parts().size();
        }
        return counts.entrySet().stream()
                .min(Comparator.comparingDouble(
                        entry -> entry.getValue()[0] / (double) Math.max(1, entry.getValue()[1])))
                .flatMap(entry -> library.findNewest(entry.getKey()));
    }

    private static boolean bothThreeWeeksRunning(List<Work> due, Instant now) {
        for (int week = 0; week < WEEKS_RUNNING; week++) {
            Instant until = now.minus(Duration.ofDays(7L * week));
            List<Work> ofWeek = dueSince(due, until.minus(Duration.ofDays(7)), until);
            Share both = share(ofWeek, one -> one.audience().joint(), Work::byBoth);
            if (2 * both.part() <= both.whole()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Exercise> nextTip(Set<String> everGiven, boolean onHold) {
        return library.defaultPlan().exercises().stream()
                .filter(key -> !everGiven.contains(key))
                .flatMap(key -> library.findNewest(key).stream())
                .filter(exercise -> !onHold || !exercise.blockedOnHold() && !exercise.touch())
                .findFirst();
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
