package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearthwork.library.internal.ClosingRatings;

/**
 * What is done in one go.
 *
 * @param closingRatings whether the three closing ratings follow (how much of it we did, how hard, how useful)
 */
public record Sitting(
        String key,
        String title,
        int minutes,
        String intro,
        @JsonProperty("closing-ratings") boolean closingRatings,
        List<Prompt> prompts) {

    /** Its prompts in order, with the closing ratings. @param smaller only those of the smaller version */
    public List<Prompt> prompts(boolean smaller) {
        Stream<Prompt> asked = prompts.stream().filter(prompt -> !smaller || prompt.small());
        return Stream.concat(asked, closingRatings ? ClosingRatings.PROMPTS.stream() : Stream.of())
                .toList();
    }

    public Optional<Prompt> prompt(String promptKey) {
        return prompts(false).stream()
                .filter(prompt -> prompt.key().equals(promptKey))
                .findFirst();
    }
}
