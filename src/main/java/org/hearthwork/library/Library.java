package org.hearthwork.library;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthwork.access.ForEveryone;
import org.hearthwork.kit.NotFound;
import org.hearthwork.library.internal.Definitions;
import org.springframework.stereotype.Service;

/**
 * The exercises that ship with the product, by tip. They are public knowledge: no row, no secret, so everybody may read
 * them, the partner's phone as well as the desk.
 */
@Service
public class Library {

    private final List<Exercise> exercises;
    private final Map<String, Exercise> byKey;
    private final List<Plan> plans;

    Library(Definitions definitions) throws IOException {
        exercises = definitions.read().stream()
                .sorted(Comparator.comparingInt(Exercise::tip))
                .toList();
        byKey = exercises.stream().collect(Collectors.toUnmodifiableMap(Exercise::key, Function.identity()));
        plans = List.copyOf(definitions.readPlans());
        for (Plan plan : plans) {
            for (Plan.Step step : plan.steps()) {
                if (step.exercise() != null && !byKey.containsKey(step.exercise())) {
                    throw new IOException("the plan " + plan.key() + " names no exercise: " + step.exercise());
                }
            }
        }
    }

    /** The sequences of exercises that ship with the product. */
    @ForEveryone
    public List<Plan> plans() {
        return plans;
    }

    @ForEveryone
    public List<Exercise> exercises() {
        return exercises;
    }

    @ForEveryone
    public Optional<Exercise> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws NotFound for a key that is none */
    @ForEveryone
    public Exercise exercise(String key) {
        return find(key).orElseThrow(NotFound::new);
    }
}
