package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of exercises, with the reason for its order.
 *
 * @param weeks how long it runs
 * @param byDefault whether its order is the one that the product itself goes by; one plan is
 */
public record Plan(
        String key,
        int version,
        @JsonProperty("default") boolean byDefault,
        String title,
        String summary,
        int weeks,
        String why,
        List<Step> steps) {

    /**
     * @param week when it comes, in words for the clinician
     * @param exercise the key of an exercise, or null for what is measured or decided
     * @param opensWhen what must have happened before it opens
     */
    public record Step(
            String key,
            String week,
            @Nullable String exercise,
            String title,
            String what,
            String why,
            @JsonProperty("opens-when") String opensWhen) {}

    /** The exercises it goes through, in its order. */
    public List<String> exercises() {
        return steps.stream().map(Step::exercise).filter(Objects::nonNull).toList();
    }
}
