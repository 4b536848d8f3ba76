package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.hearthwork.library.internal.ReadersWords;
import org.jspecify.annotations.Nullable;

/**
 * One question of an exercise.
 *
 * @param ask the question as its reader sees it; {@code {partner}} stands for the other one's first name
 * @param label its short name for clinicians
 * @param small whether it belongs to the smaller version too
 * @param keptAs as what its answer is kept for the two to come back to, or null
 * @param rates what it rates at the end of a sitting, or null
 * @param charted what it is to a chart, or null
 * @param photo whether a photo may be kept with its answer
 */
public record Prompt(
        String key,
        Visibility visibility,
        String ask,
        String label,
        @Nullable String hint,
        boolean small,
        @Nullable Keepsake keptAs,
        @Nullable Rating rates,
        @Nullable Charted charted,
        boolean photo,
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
        if (kind instanceof PromptKind.Choice(List<Option> options)) {
            Option.refuseGroups(options);
        }
        boolean keepable = keptAs == Keepsake.PHRASE
                ? kind instanceof PromptKind.Choices && visibility == Visibility.JOINT
                : kind instanceof PromptKind.Words && visibility.mayReachTheOther();
        if (keptAs != null && !keepable) {
            throw new IllegalArgumentException(key + ": what the two keep is written, and both may read it");
        }
        if (photo && (keptAs != Keepsake.MEMORY || visibility != Visibility.JOINT)) {
            throw new IllegalArgumentException(key + ": a photo goes with a memory that both may read");
        }
        if (visibility != Visibility.CLINICIAN_ONLY
                && kind instanceof PromptKind.Choice(List<Option> options)
                && options.stream().anyMatch(option -> option.means(Meaning.PRESSURE))) {
            throw new IllegalArgumentException(key + ": whether somebody felt pressure is for the care team alone");
        }
        if (rates != null && !(kind instanceof PromptKind.Scale)) {
            throw new IllegalArgumentException(key + ": what rates is a scale");
        }
        if (charted != null && !charted.fits(kind)) {
            throw new IllegalArgumentException(key + ": no chart reads " + charted + " in such an answer");
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
            @JsonProperty("kept-as") @Nullable Keepsake keptAs,
            @JsonProperty("rates") @Nullable Rating rates,
            @JsonProperty("charted") @Nullable Charted charted,
            @JsonProperty("photo") boolean photo,
            @JsonProperty("kind") PromptKind kind) {
        this(
                key,
                Visibility.valueOf(visibility.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                ask,
                label,
                hint,
                small,
                keptAs,
                rates,
                charted,
                photo,
                kind);
    }

    /** Without a chart. */
    public Prompt(
            String key,
            Visibility visibility,
            String ask,
            String label,
            @Nullable String hint,
            boolean small,
            @Nullable Keepsake keptAs,
            @Nullable Rating rates,
            PromptKind kind) {
        this(key, visibility, ask, label, hint, small, keptAs, rates, null, false, kind);
    }

    /** The question with the other partner's first name in it. */
    public String askedOf(String otherPartner) {
        return ask.replace("{partner}", otherPartner);
    }

    /** The question as it stands over the answers of both: about the other one, whoever of the two reads it. */
    public String askedOfBoth() {
        return askedOf(ReadersWords.say("library.said.other-one"));
    }

    /** As it is asked while the work rests: what leads out of the house does not come up. @param chosen keys that stay */
    public Prompt atRest(List<String> chosen) {
        return kind instanceof PromptKind.Choices choices
                ? new Prompt(
                        key, visibility, ask, label, hint, small, keptAs, rates, charted, photo, choices.atHome(chosen))
                : this;
    }

    /** Refuses, in words for the person, an answer that does not fit. */
    public void check(AnswerBody body) {
        Fit.keepable(body);
        kind.check(body);
    }

    /** An answer as it is kept, the same in every language. */
    public AnswerBody kept(AnswerBody body) {
        return Slot.kept(slots(), body);
    }

    private List<Slot> slots() {
        return switch (kind) {
            case PromptKind.Statement(List<Slot> slots) -> slots;
            case Move move -> move.slots();
            default -> List.of();
        };
    }

    /** What is kept as its reader meets it. */
    public AnswerBody shown(AnswerBody body) {
        return Slot.shown(slots(), body);
    }

    /** The answer as lines to read, in the words of the definition; none for an empty answer. */
    public List<String> inWords(AnswerBody body) {
        return body.isEmpty() ? List.of() : kind.inWords(body);
    }

    /** The answer of one of the two in words that mean the same to both: "mostly me" is said with the name of its author. */
    public List<String> inWords(AnswerBody body, String by, String other) {
        return body.isEmpty() ? List.of() : kind.inWords(body, by, other);
    }

    /**
     * Whether it is said by both or by none: a statement with one option, such as "we did", is about the two of them, and
     * one without the other would be a contradiction and not an answer.
     */
    public boolean isSaidByBoth() {
        return kind instanceof PromptKind.Choices choices && choices.options().size() == 1 && !choices.own();
    }

    /** Whether it has an option that keeps what was prepared to its author. */
    public boolean canKeep() {
        return kind instanceof PromptKind.Choice(List<Option> options)
                && options.stream().anyMatch(Option::keeps);
    }

    /** Whether somebody can say here that they felt pressure. */
    public boolean asksForPressure() {
        return kind instanceof PromptKind.Choice(List<Option> options)
                && options.stream().anyMatch(option -> option.means(Meaning.PRESSURE));
    }

    /** Whether somebody says so. */
    public boolean tellsOfPressure(AnswerBody body) {
        return kind instanceof PromptKind.Choice(List<Option> options)
                && options.stream()
                        .anyMatch(option -> option.means(Meaning.PRESSURE)
                                && body.keysOrNone().contains(option.key()));
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
        return one.isEmpty() || other.isEmpty() ? 0 : kind.difference(one, other);
    }
}
