package org.hearthwork.homework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.homework.internal.CourseRows;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Keepsake;
import org.hearthwork.library.Library;
import org.hearthwork.library.Option;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.springframework.stereotype.Component;

/** The small sentences that would reach both of a couple when it gets tense, as far as both marked them. */
@Component
class Phrases {

    private final Library library;
    private final CourseRows rows;

    Phrases(Library library, CourseRows rows) {
        this.library = library;
        this.rows = rows;
    }

    /** In the reader's language and in the order of the definition; none for a couple that has none. */
    List<String> of(UUID couple) {
        Set<String> exercises = library.keeping(Keepsake.PHRASE);
        return exercises.isEmpty()
                ? List.of()
                : rows.lastOutcomeOf(couple, exercises)
                        .map(came -> said(library.exercise(came.edition()), came))
                        .orElse(List.of());
    }

    private static List<String> said(Exercise exercise, CourseRows.Came came) {
        return exercise.allSittings().stream()
                .flatMap(sitting -> sitting.prompts().stream())
                .filter(prompt -> prompt.keptAs() == Keepsake.PHRASE)
                .flatMap(prompt -> said(prompt, came.outcome().offeredTo(prompt.key())))
                .toList();
    }

    private static Stream<String> said(Prompt prompt, List<String> keys) {
        return prompt.kind() instanceof PromptKind.Choices choices
                ? choices.options().stream()
                        .filter(option -> keys.contains(option.key()))
                        .map(Option::label)
                : Stream.of();
    }
}
