package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of exercises, with the reason for its order.
 *
 * @param weeks how long it runs
 */
public record Plan(String key, int version, String title, String summary, int weeks, String why, List<Step> steps) {

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
}
