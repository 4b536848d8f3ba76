package org.hearthwork.library;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthwork.access.ForEveryone;
import org.hearthwork.kit.NotFound;
import org.hearthwork.library.internal.Definitions;
import org.springframework.stereotype.Service;

/**
 * The exercises that ship with the product, by tip, in every version that was ever published. They are public knowledge:
 * no row, no secret, so everybody may read them, the partner's phone as well as the desk.
 */
@Service
public class Library {

    private final Map<Edition, Exercise> editions;
    private final Map<String, Exercise> newest;
    private final List<Plan> plans;
    private final Plan defaultPlan;
    private final Map<String, Rating> ratings;

    Library(Definitions definitions) throws IOException {
        List<Exercise> published = definitions.read();
        editions = published.stream().collect(Collectors.toUnmodifiableMap(Exercise::edition, Function.identity()));
        newest = published.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Exercise::key,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(Exercise::version))));
        plans = List.copyOf(definitions.readPlans());
        for (Plan plan : plans) {
            for (Plan.Step step : plan.steps()) {
                if (step.exercise() != null && !newest.containsKey(step.exercise())) {
                    throw new IOException("the plan " + plan.key() + " names no exercise: " + step.exercise());
                }
            }
        }
        List<Plan> byDefault = plans.stream().filter(Plan::byDefault).toList();
        if (byDefault.size() != 1) {
            throw new IOException("one plan is the default one, and not " + byDefault.size());
        }
        defaultPlan = byDefault.getFirst();
        ratings = published.stream()
                .flatMap(exercise -> exercise.allSittings().stream())
                .flatMap(sitting -> sitting.prompts(false).stream())
                .filter(prompt -> prompt.rates() != null)
                .collect(Collectors.toUnmodifiableMap(
                        Prompt::key, prompt -> Objects.requireNonNull(prompt.rates()), (one, other) -> {
                            if (one != other) {
                                throw new IllegalStateException("what rates two things: " + one + ", " + other);
                            }
                            return one;
                        }));
    }

    /** The plan whose order the product goes by where nobody chose one. */
    @ForEveryone
    public Plan defaultPlan() {
        return defaultPlan;
    }

    /** What the default plan would go on with: the first of it that was never given, and that a safety hold does not stop. */
    @ForEveryone
    public Optional<Exercise> nextOf(Set<String> given, boolean onHold) {
        return defaultPlan.exercises().stream()
                .filter(key -> !given.contains(key))
                .map(newest::get)
                .filter(exercise -> !onHold || !exercise.restsOnHold())
                .findFirst();
    }

    /** What is rated, by the key of the question that asks for it, over all versions. */
    @ForEveryone
    public Map<String, Rating> ratings() {
        return ratings;
    }

    /** The sequences of exercises that ship with the product. */
    @ForEveryone
    public List<Plan> plans() {
        return plans;
    }

    /** What can be given today: the newest version of each. */
    @ForEveryone
    public List<Exercise> exercises() {
        return newest.values().stream()
                .sorted(Comparator.comparingInt(Exercise::tip))
                .toList();
    }

    /** The version to give from today on; what was given before has an {@link Edition}. */
    @ForEveryone
    public Optional<Exercise> findNewest(String key) {
        return Optional.ofNullable(newest.get(key));
    }

    /** @throws NotFound for a key that is none */
    @ForEveryone
    public Exercise newest(String key) {
        return findNewest(key).orElseThrow(NotFound::new);
    }

    /** What an assignment started with, in the words of then. */
    @ForEveryone
    public Exercise exercise(Edition edition) {
        Exercise found = editions.get(edition);
        if (found == null) {
            throw new IllegalStateException("no version %d of the exercise %s is in this product"
                    .formatted(edition.version(), edition.exercise()));
        }
        return found;
    }

    /** Every version of every exercise: what an assignment may have. */
    @ForEveryone
    public List<Exercise> everPublished() {
        return List.copyOf(editions.values());
    }
}
