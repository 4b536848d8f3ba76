package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.hearthwork.library.internal.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One question of an exercise.
 *
 * @param ask the question as its reader sees it; {@code {partner}} stands for the other one's first name
 * @param label its short name for clinicians
 * @param small whether it belongs to the smaller version too
 */
public record Prompt(
        String key,
        Visibility visibility,
        String ask,
        String label,
        @Nullable String hint,
        boolean small,
        PromptKind kind) {

    /** The longest text any prompt takes, in characters; where a type gives a limit of its own, that one holds. */
    public static final int LONGEST = 2000;

    public Prompt {
        if (visibility != Visibility.UNTIL_SENT
                && kind instanceof PromptKind.Choice(List<Option> options)
                && options.stream().anyMatch(Option::keeps)) {
            throw new IllegalArgumentException(
                    key + ": what keeps the rest to its author has to be its author's until sent, too");
        }
    }

    @JsonCreator
    Prompt(
            @JsonProperty("key") String key,
            @JsonProperty("visibility") String visibility,
            @JsonProperty("ask") String ask,
            @JsonProperty("label") String label,
            @JsonProperty("hint") @Nullable String hint,
            @JsonProperty("small") boolean small,
            @JsonProperty("kind") PromptKind kind) {
        this(
                key,
                Visibility.valueOf(visibility.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                ask,
                label,
                hint,
                small,
                kind);
    }

    /** The question with the other partner's first name in it. */
    public String askedOf(String otherPartner) {
        return ask.replace("{partner}", otherPartner);
    }

    /** The question as it stands over the answers of both: about the other one, whoever of the two reads it. */
    public String askedOfBoth() {
        return ask.replace("{partner}", "the other one");
    }

    /** Refuses, in words for the person, an answer that does not fit. */
    public void check(AnswerBody body) {
        Wording.check(this, body);
    }

    /** The answer as lines to read, in the words of the definition; none for an empty answer. */
    public List<String> inWords(AnswerBody body) {
        return Wording.lines(this, body);
    }

    /** The answer of one of the two in words that mean the same to both: "mostly me" is said with the name of its author. */
    public List<String> inWords(AnswerBody body, String by, String other) {
        return Wording.lines(this, body, by, other);
    }

    /**
     * Whether it is said by both or by none: a statement with one option, such as "we did", is about the two of them, and
     * one without the other would be a contradiction and not an answer.
     */
    public boolean isSaidByBoth() {
        return kind instanceof PromptKind.Choices(List<Option> options, Integer max, boolean own)
                && options.size() == 1
                && !own;
    }

    /** Whether it has an option that keeps what was prepared to its author. */
    public boolean canKeep() {
        return kind instanceof PromptKind.Choice(List<Option> options)
                && options.stream().anyMatch(Option::keeps);
    }

    /** Whether by this answer its author keeps to themselves what they prepared in the sitting. */
    public boolean keeps(AnswerBody body) {
        return kind instanceof PromptKind.Choice(List<Option> options)
                && options.stream()
                        .anyMatch(option -> option.keeps() && body.keysOrNone().contains(option.key()));
    }

    /**
     * How far two answers lie apart, from 0 (alike, or not comparable) to 1 (as far as the prompt allows): the distance on
     * a scale over its width; for choices and cards the share that differs, where "me" of the one is "my partner" of
     * the other.
     */
    public double difference(AnswerBody one, AnswerBody other) {
        return Wording.difference(this, one, other);
    }
}
