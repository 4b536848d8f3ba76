package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
     * @param opens the rule by which it opens
     * @param opensWhen that rule in words
     */
    public record Step(
            String key,
            String week,
            @Nullable String exercise,
            String title,
            String what,
            String why,
            Opening opens,
            @JsonProperty("opens-when") String opensWhen) {}

    /** When a step opens, once a couple is on its way. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Opening.AtOnce.class, name = "at-once"),
        @JsonSubTypes.Type(value = Opening.BothFinished.class, name = "both-finished"),
        @JsonSubTypes.Type(value = Opening.DaysLater.class, name = "days-later"),
        @JsonSubTypes.Type(value = Opening.InSession.class, name = "in-session")
    })
    public sealed interface Opening {

        /** With the plan. */
        record AtOnce() implements Opening {}

        /**
         * When both have come through a sitting of the step before; where they agree on something in it, when they have agreed.
         *
         * @param sitting its key
         */
        record BothFinished(String sitting) implements Opening {}

        /** @param days after the step before opened, 1 to {@value #MOST} */
        record DaysLater(int days) implements Opening {

            public static final int MOST = 60;

            public DaysLater {
                if (days < 1 || days > MOST) {
                    throw new IllegalArgumentException("a step opens 1 to " + MOST + " days later, and not " + days);
                }
            }
        }

        /** When the clinician opens it. */
        record InSession() implements Opening {}
    }

    public Optional<Step> step(String stepKey) {
        return steps.stream().filter(one -> one.key().equals(stepKey)).findFirst();
    }

    /** The exercises it goes through, in its order. */
    public List<String> exercises() {
        return steps.stream().map(Step::exercise).filter(Objects::nonNull).toList();
    }
}
