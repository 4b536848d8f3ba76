package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of several themes for a while together, and how that one goes: a line to begin with, questions, one small thing to do, a
 * sentence to close with. The answer is which one it was.
 *
 * @param both the words under a theme that both picked before, or null where nothing is asked before
 */
public record Themes(List<Theme> themes, @Nullable String both) implements OneOf {

    public Themes {
        if (themes.stream().anyMatch(theme -> theme.questions().isEmpty())) {
            throw new IllegalArgumentException("a theme has something to talk about");
        }
    }

    public record Theme(
            String key,
            String label,
            String opening,
            List<String> questions,
            @JsonProperty("small-thing") String smallThing,
            String closing) {}

    /** One step of a theme. */
    public enum Part {
        OPENING,
        QUESTION,
        SMALL_THING,
        CLOSING
    }

    /** @param at of the questions, from 1 */
    public record Step(Part part, int at, String words) {}

    @Override
    public List<Option> options() {
        return themes.stream()
                .map(theme -> new Option(theme.key(), theme.label()))
                .toList();
    }

    public Optional<Theme> theme(String key) {
        return themes.stream().filter(theme -> theme.key().equals(key)).findFirst();
    }

    /** How a theme goes, from its first line to its last. */
    public static List<Step> steps(Theme theme) {
        Stream<Step> questions = theme.questions().stream()
                .map(question -> new Step(Part.QUESTION, theme.questions().indexOf(question) + 1, question));
        return Stream.of(
                        Stream.of(new Step(Part.OPENING, 0, theme.opening())),
                        questions,
                        Stream.of(
                                new Step(Part.SMALL_THING, 0, theme.smallThing()),
                                new Step(Part.CLOSING, 0, theme.closing())))
                .flatMap(steps -> steps)
                .toList();
    }
}
