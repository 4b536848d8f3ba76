package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * One way to narrow a long list down while looking at it: by what it costs, where it is, how much it asks of somebody. It is
 * nobody's answer: it changes what is in view on one phone, and is kept nowhere.
 *
 * @param atFirst the key of the value that holds until another one is taken
 */
public record Narrowing(
        String key, String label, @JsonProperty("at-first") String atFirst, List<Value> values) {

    /** @param shows which of the options stay in view, by what they say of themselves */
    public record Value(String key, String label, List<String> shows) {}

    public Narrowing {
        if (values.stream().noneMatch(value -> value.key().equals(atFirst))) {
            throw new IllegalArgumentException(key + ": what holds at first is one of the values");
        }
    }

    public Value first() {
        return values.stream()
                .filter(value -> value.key().equals(atFirst))
                .findFirst()
                .orElseThrow();
    }

    /** Whether an option stays in view; one that says nothing of itself always does. */
    static boolean shows(Map<String, Value> taken, Option option) {
        return taken.entrySet().stream().allMatch(one -> {
            String said = option.traits().get(one.getKey());
            return said == null || one.getValue().shows().contains(said);
        });
    }

    /** Those of the options that stay in view, in their order. @param taken the value of each, by its key */
    public static List<Option> inView(Map<String, Value> taken, List<Option> options) {
        return options.stream().filter(option -> shows(taken, option)).toList();
    }

    /** What no value shows could be found by nobody. */
    static void refuseUnshown(List<Narrowing> all, List<Option> options) {
        for (Option option : options) {
            option.traits().forEach((key, said) -> {
                boolean shown = all.stream()
                        .filter(one -> one.key().equals(key))
                        .anyMatch(one -> one.values().stream()
                                .anyMatch(value -> value.shows().contains(said)));
                if (!shown) {
                    throw new IllegalArgumentException(option.key() + ": nothing narrows to " + key + " " + said);
                }
            });
        }
    }
}
