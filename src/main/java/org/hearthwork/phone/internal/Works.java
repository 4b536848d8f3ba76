package org.hearthwork.phone.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Keepsake;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Sitting;

/**
 * What the sittings of some exercises are on the phone. A work is named by exercise, version and sitting, "our-rituals/1/tick".
 *
 * @param ticks what a day's tap asks, by work
 * @param agreements the works that end in something that both agree to
 * @param named those in which the two give a name to what they agree on
 * @param kept those of which something is kept for the two to come back to
 * @param keptPrompts the questions of those that are kept
 */
record Works(
        Map<String, Prompt> ticks,
        Set<String> agreements,
        Set<String> named,
        Set<String> kept,
        Set<String> keptPrompts) {

    private record One(Exercise exercise, Sitting sitting) {
        String name() {
            return Piece.name(exercise.edition(), sitting.key());
        }

        boolean has(Predicate<Prompt> asked) {
            return sitting.prompts().stream().anyMatch(asked);
        }

        boolean isAgreement() {
            return has(prompt -> prompt.kind() instanceof PromptKind.Confirm);
        }
    }

    static Works of(List<Exercise> exercises) {
        List<One> all = exercises.stream()
                .flatMap(exercise -> exercise.allSittings().stream().map(sitting -> new One(exercise, sitting)))
                .toList();
        return new Works(
                all.stream()
                        .flatMap(one -> one.sitting().tick().stream().map(prompt -> Map.entry(one.name(), prompt)))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
                names(all, One::isAgreement),
                names(all, one -> one.has(prompt -> prompt.keptAs() == Keepsake.NAME)),
                names(all, one -> one.isAgreement() || one.has(Works::isKept)),
                all.stream()
                        .flatMap(one ->
                                one.sitting().prompts().stream().filter(prompt -> one.isAgreement() || isKept(prompt)))
                        .map(Prompt::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<String> names(List<One> all, Predicate<One> asked) {
        return all.stream().filter(asked).map(One::name).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isKept(Prompt prompt) {
        return prompt.keptAs() != null;
    }

    Works and(Works more) {
        Map<String, Prompt> both = new HashMap<>(ticks);
        both.putAll(more.ticks);
        return new Works(
                both,
                union(more, Works::agreements),
                union(more, Works::named),
                union(more, Works::kept),
                union(more, Works::keptPrompts));
    }

    private Set<String> union(Works more, Function<Works, Set<String>> part) {
        return Stream.of(this, more).map(part).flatMap(Set::stream).collect(Collectors.toCollection(HashSet::new));
    }
}
