package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * When a sitting opens that no schedule opens.
 *
 * @param day the question of the sitting before that names the day, for {@link When#MORNING_AFTER}
 */
public record Begins(When when, @Nullable String day) {

    public enum When {
        /** As soon as the sitting before it is open to both. */
        @JsonProperty("both-in")
        BOTH_IN,
        /** On the morning after the day that the two agreed on in the sitting before it. */
        @JsonProperty("morning-after")
        MORNING_AFTER
    }

    public Begins {
        if ((when == When.MORNING_AFTER) != (day != null)) {
            throw new IllegalArgumentException("the morning after is after a day, and nothing else is");
        }
    }
}
