package org.hearthwork.homework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.internal.CourseRows;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Occurrences;
import org.hearthwork.instruments.Outcome;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Timer;
import org.springframework.stereotype.Component;

/** What a sitting finds of those before it: what came out of both sets of answers, and what the two agreed on. */
@Component
class WhatCameBefore {

    private final Occurrences occurrences;
    private final CourseRows rows;

    WhatCameBefore(Occurrences occurrences, CourseRows rows) {
        this.occurrences = occurrences;
        this.rows = rows;
    }

    /** What is offered to its questions: by the one that it follows or, in a later round, by the first of its course. */
    Optional<Outcome> offeredTo(Part part) {
        Occurrence occurrence = part.occurrence();
        if (occurrence.afterId() != null) {
            return rows.outcomeOf(occurrence.afterId());
        }
        boolean laterRound = !occurrence.sitting().equals(part.assignment().firstSitting());
        return laterRound ? rows.firstOutcomeOf(occurrence.assignmentId()) : Optional.empty();
    }

    /** What the two agreed on in the sitting that this one follows, by its question; nothing where they did not. */
    Map<String, Proposal.Line> agreed(Part part, Couple couple) {
        return Optional.ofNullable(part.occurrence().afterId())
                .flatMap(before -> occurrences.findByPracticeIdAndId(Actors.practice(), before))
                .map(before -> agreed(before, part.exercise(), couple))
                .orElse(Map.of());
    }

    /** What each of the two would like of the other one in this talk, as far as it is open to both. */
    List<Wished> wishes(Part part, Couple couple) {
        UUID before = part.occurrence().afterId();
        return before == null
                ? List.of()
                : part.prompts().stream()
                        .map(Prompt::kind)
                        .filter(Timer.class::isInstance)
                        .flatMap(timer -> Optional.ofNullable(((Timer) timer).wishes()).stream())
                        .flatMap(asked -> wishes(before, part.exercise(), asked, couple))
                        .toList();
    }

    private Stream<Wished> wishes(UUID before, Exercise exercise, String asked, Couple couple) {
        Map<UUID, Map<String, AnswerBody>> open = rows.answersOfBoth(before);
        Prompt prompt = exercise.allSittings().stream()
                .flatMap(sitting -> sitting.prompt(asked).stream())
                .findFirst()
                .orElseThrow();
        return Stream.of(couple.a(), couple.b())
                .map(one -> new Wished(
                        one,
                        prompt.inWords(
                                open.getOrDefault(one.id().value(), Map.of()).getOrDefault(asked, AnswerBody.EMPTY))))
                .filter(wish -> !wish.words().isEmpty());
    }

    private Map<String, Proposal.Line> agreed(Occurrence before, Exercise exercise, Couple couple) {
        return exercise.sitting(before.sitting())
                .filter(Sitting::isAgreement)
                .flatMap(sitting -> rows.agreed(before.getId(), sitting, couple).map(fields -> lines(sitting, fields)))
                .orElse(Map.of());
    }

    private static Map<String, Proposal.Line> lines(Sitting sitting, Map<String, AnswerBody> fields) {
        Map<String, Proposal.Line> lines = new LinkedHashMap<>();
        for (Prompt prompt : sitting.prompts()) {
            AnswerBody answer = fields.getOrDefault(prompt.key(), AnswerBody.EMPTY);
            if (Proposal.isPart(prompt) && !answer.isEmpty()) {
                lines.put(prompt.key(), new Proposal.Line(prompt.label(), prompt.inWords(answer)));
            }
        }
        return lines;
    }
}
