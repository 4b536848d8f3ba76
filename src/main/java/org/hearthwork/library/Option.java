package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen: a stable key and the words a person reads.
 *
 * @param keeps whether who chooses it keeps to themselves what they prepared: nothing of it can be sent then
 * @param means what it means to the product, or null where it is only its words
 */
public record Option(
        String key, String label, boolean keeps, @Nullable Meaning means) {

    @JsonCreator
    public Option(
            @JsonProperty("key") String key,
            @JsonProperty("label") String label,
            @JsonProperty("keeps") boolean keeps,
            @JsonProperty("means") @Nullable Meaning means) {
        this.key = key;
        this.label = label;
        this.keeps = keeps;
        this.means = means;
    }

    public Option(String key, String label) {
        this(key, label, false, null);
    }

    boolean means(Meaning meaning) {
        return means == meaning;
    }

    /** The words of an option; what is none of them is said as it is kept. */
    static String label(List<Option> options, String key) {
        return options.stream()
                .filter(option -> option.key().equals(key))
                .map(Option::label)
                .findFirst()
                .orElse(key);
    }

    /** What was chosen of them, and then what was written beside it. */
    static List<String> labels(List<Option> options, AnswerBody body) {
        Stream<String> chosen = body.keysOrNone().stream().map(key -> label(options, key));
        Stream<String> own = body.textOrEmpty().isBlank() ? Stream.of() : Stream.of(body.textOrEmpty());
        return Stream.concat(chosen, own).toList();
    }

    static void refuseKeeping(List<Option> options) {
        if (options.stream().anyMatch(Option::keeps)) {
            throw new IllegalArgumentException("only an option of a choice keeps what was prepared");
        }
    }
}
