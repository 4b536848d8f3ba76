package org.hearthwork.tracking.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.InStep;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tag;
import org.jspecify.annotations.Nullable;

/** One prompt of one occurrence with the answers to it. */
record Paired(Work work, Exercise exercise, Prompt prompt, Map<Seat, AnswerRow> answers) {

    /** How far apart; of what each chose to ask or to say back in a talk nothing: the two answer to different things. */
    double difference() {
        if (InStep.ASKS.contains(prompt.key()) && !(prompt.kind() instanceof PromptKind.Scale)) {
            return 0;
        }
        AnswerRow a = answers.get(Seat.A);
        AnswerRow b = answers.get(Seat.B);
        return a == null || b == null ? 0 : prompt.difference(a.body(), b.body());
    }

    /** Of a map that both drew, where each sees the work; a column that one of them left out is not among them. */
    List<AssignmentPage.Leaning> leanings() {
        AnswerRow a = answers.get(Seat.A);
        AnswerRow b = answers.get(Seat.B);
        if (a == null || b == null || !(prompt.kind() instanceof Cards cards) || !cards.isMap()) {
            return List.of();
        }
        List<AssignmentPage.Leaning> leanings = new ArrayList<>();
        for (Column column : cards.columns()) {
            OptionalDouble byA = cards.leaning(a.body(), column);
            OptionalDouble byB = cards.leaning(b.body(), column);
            if (byA.isPresent() && byB.isPresent()) {
                leanings.add(new AssignmentPage.Leaning(column.label(), byA.getAsDouble(), 1 - byB.getAsDouble()));
            }
        }
        return leanings;
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

    /** Whether a clinician opens it to the two, and both said something. */
    private boolean isRatedByBoth() {
        return answers.size() == Seat.values().length
                && answers.values().stream()
                        .allMatch(answer -> (answer.tag() == Tag.NOT_OPENED || answer.opened() != null)
                                && !answer.body().isEmpty());
    }

    /** Of what a clinician opens to the two, what both gave, where it is open or may be opened. */
    static AssignmentPage.@Nullable Ratings ratings(Work work, List<Paired> answered) {
        List<Paired> rated = answered.stream().filter(Paired::isRatedByBoth).toList();
        AssignmentPage.Opened opened = rated.stream()
                .flatMap(pair -> pair.answers().values().stream())
                .map(AnswerRow::opened)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return rated.isEmpty() || opened == null && !work.mayOpenRatings()
                ? null
                : new AssignmentPage.Ratings(
                        rated.stream().map(pair -> pair.prompt().label()).toList(), opened);
    }

    AssignmentId assignment() {
        return new AssignmentId(work.assignment());
    }

    OccurrenceId occurrence() {
        return new OccurrenceId(work.occurrence());
    }

    AnswerRow required(Seat seat) {
        return Optional.ofNullable(answers.get(seat)).orElseThrow();
    }

    /** What was said to what was asked in these: an answer that was left empty says nothing. */
    static List<Paired> said(Library library, List<Work> work, List<AnswerRow> answers) {
        return of(
                library,
                work,
                answers.stream().filter(answer -> !answer.body().isEmpty()).toList());
    }

    /** What was asked in these, with what was handed in to it, in the order of the work and of its prompts. */
    static List<Paired> of(Library library, List<Work> work, List<AnswerRow> answers) {
        Map<UUID, Map<String, Map<Seat, AnswerRow>>> byOccurrence = new HashMap<>();
        for (AnswerRow answer : answers) {
            byOccurrence
                    .computeIfAbsent(answer.occurrence(), one -> new HashMap<>())
                    .computeIfAbsent(answer.prompt(), one -> new EnumMap<>(Seat.class))
                    .put(answer.seat(), answer);
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
}
