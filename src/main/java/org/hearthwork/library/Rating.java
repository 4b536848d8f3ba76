package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a scale at the end of a sitting rates, in the figures of the clinician. */
public enum Rating {
    @JsonProperty("done")
    DONE,
    @JsonProperty("hard")
    HARD,
    @JsonProperty("useful")
    USEFUL
}
