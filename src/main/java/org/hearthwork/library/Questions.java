package org.hearthwork.library;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the questions of all published exercises are to the product, by their keys. */
final class Questions {

    private Questions() {}

    private static Stream<Prompt> of(Exercise exercise) {
        return exercise.allSittings().stream().flatMap(sitting -> sitting.prompts(false).stream());
    }

    /** What is rated, by the key of the question that asks for it. */
    static Map<String, Rating> rated(Collection<Exercise> published) {
        return published.stream()
                .flatMap(Questions::of)
                .filter(prompt -> prompt.rates() != null)
                .collect(Collectors.toUnmodifiableMap(
                        Prompt::key, prompt -> Objects.requireNonNull(prompt.rates()), (one, other) -> {
                            if (one != other) {
                                throw new IllegalStateException("what rates two things: " + one + ", " + other);
                            }
                            return one;
                        }));
    }

    /** The keys of those that are this to a chart, by exercise. */
    static Map<String, Set<String>> charted(Collection<Exercise> published, Charted what) {
        return published.stream()
                .flatMap(exercise -> of(exercise)
                        .filter(prompt -> prompt.charted() == what)
                        .map(prompt -> Map.entry(exercise.key(), prompt.key())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
