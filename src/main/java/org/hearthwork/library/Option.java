package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something that can be chosen: a stable key and the words a person reads.
 *
 * @param keeps whether who chooses it keeps to themselves what they prepared: nothing of it can be sent then
 */
public record Option(String key, String label, boolean keeps) {

    @JsonCreator
    public Option(
            @JsonProperty("key") String key,
            @JsonProperty("label") String label,
            @JsonProperty("keeps") boolean keeps) {
        this.key = key;
        this.label = label;
        this.keeps = keeps;
    }

    public Option(String key, String label) {
        this(key, label, false);
    }
}
