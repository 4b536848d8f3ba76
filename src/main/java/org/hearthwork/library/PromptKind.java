package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearthwork.library.internal.ReadersWords;
import org.jspecify.annotations.Nullable;

/** The closed set of prompt types: how a question is asked, what fits as its answer, how that reads, how far two lie apart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PromptKind.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Who.class, name = "who"),
    @JsonSubTypes.Type(value = Move.class, name = "move"),
    @JsonSubTypes.Type(value = PromptKind.LongText.class, name = "long-text"),
    @JsonSubTypes.Type(value = PromptKind.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = PromptKind.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = PromptKind.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Curiosity.class, name = "curiosity"),
    @JsonSubTypes.Type(value = Cards.class, name = "cards"),
    @JsonSubTypes.Type(value = Themes.class, name = "themes"),
    @JsonSubTypes.Type(value = Deck.class, name = "deck"),
    @JsonSubTypes.Type(value = TimeWindows.class, name = "time-windows"),
    @JsonSubTypes.Type(value = PromptKind.DateAndTime.class, name = "date-time"),
    @JsonSubTypes.Type(value = PromptKind.Statement.class, name = "statement"),
    @JsonSubTypes.Type(value = Timer.class, name = "timer"),
    @JsonSubTypes.Type(value = InStep.class, name = "in-step"),
    @JsonSubTypes.Type(value = PromptKind.Tick.class, name = "tick"),
    @JsonSubTypes.Type(value = PromptKind.Confirm.class, name = "confirm")
})
public sealed interface PromptKind
        permits Cards,
                Unanswered,
                PromptKind.Words,
                PromptKind.Scale,
                PromptKind.Picked,
                PromptKind.DateAndTime,
                PromptKind.Statement,
                Move,
                Timer,
                PromptKind.Confirm {

    /** Refuses, in words for the person, an answer that does not fit. */
    void check(AnswerBody body);

    /** An answer that is not empty as lines to read, in the words of the definition. */
    List<String> inWords(AnswerBody body);

    /** The answer of one of the two in words that mean the same to both. @param by its author */
    default List<String> inWords(AnswerBody body, String by, String other) {
        return inWords(body);
    }

    /** How far two answers lie apart, none of them empty: from 0 (alike, or not comparable) to 1. */
    default double difference(AnswerBody one, AnswerBody other) {
        return 0;
    }

    /** Words, up to a number of characters. */
    sealed interface Words extends PromptKind permits Text, LongText, Who {
        int max();

        @Override
        default void check(AnswerBody body) {
            Fit.atMost(max(), body.textOrEmpty());
        }

        @Override
        default List<String> inWords(AnswerBody body) {
            return List.of(body.textOrEmpty());
        }
    }

    record Text(int max) implements Words {}

    record LongText(int max) implements Words {}

    /** Whole numbers from {@code min} to {@code max}, both included; nothing is preselected. */
    record Scale(int min, int max, String low, String high) implements PromptKind {
        @Override
        public void check(AnswerBody body) {
            Fit.within(min, max, body.numberOrNull());
        }

        @Override
        public List<String> inWords(AnswerBody body) {
            return List.of(ReadersWords.say("library.said.scale", String.valueOf(body.numberOrNull()), min, max));
        }

        @Override
        public double difference(AnswerBody one, AnswerBody other) {
            return one instanceof AnswerBody.Figure(int here) && other instanceof AnswerBody.Figure(int there)
                    ? Math.abs(here - there) / (double) (max - min)
                    : 0;
        }
    }

    /** Things picked from what is offered. */
    sealed interface Picked extends PromptKind permits TimeWindows, Listed {

        /** One minus the share of what both picked among all that was picked (the Jaccard distance). */
        @Override
        default double difference(AnswerBody one, AnswerBody other) {
            Set<String> all = new HashSet<>(one.keysOrNone());
            all.addAll(other.keysOrNone());
            Set<String> both = new HashSet<>(one.keysOrNone());
            both.retainAll(other.keysOrNone());
            return all.isEmpty() ? 0 : 1 - both.size() / (double) all.size();
        }

        /** These keys in an order that tells nothing of who picked them: that of the definition, or of the calendar. */
        List<String> inOrder(Set<String> keys);
    }

    /** One of several. Only here an option may keep what was prepared: of several picks none would say which holds. */
    record Choice(List<Option> options) implements OneOf {}

    /**
     * @param max null for any number
     * @param own whether one may write as well
     * @param otherwise what stands first where nothing suits both
     * @param both the words over what both said, or null for the usual ones
     * @param narrowedBy how the list can be narrowed down while looking at it, or null
     */
    record Choices(
            List<Option> options,
            @Nullable Integer max,
            boolean own,
            @Nullable List<String> otherwise,
            @Nullable String both,
            @JsonProperty("narrowed-by") @Nullable List<Narrowing> narrowedBy)
            implements Listed {
        /** The longest text of one's own beside the options, in characters. */
        public static final int LONGEST_OWN = 200;

        public Choices(List<Option> options, @Nullable Integer max, boolean own) {
            this(options, max, own, null, null, null);
        }

        @JsonCreator
        public Choices {
            Option.refuseUnfit(options, otherwise);
            Narrowing.refuseUnshown(narrowedBy == null ? List.of() : narrowedBy, options);
        }

        public List<Narrowing> narrowings() {
            return narrowedBy == null ? List.of() : narrowedBy;
        }

        /** The same without what leads out of the house. @param chosen what is chosen of it stays */
        Choices atHome(List<String> chosen) {
            return new Choices(
                    options.stream()
                            .filter(option -> !option.means(Meaning.OUT) || chosen.contains(option.key()))
                            .toList(),
                    max,
                    own,
                    otherwise,
                    both,
                    narrowedBy);
        }

        public int most() {
            return max == null ? options.size() : max;
        }

        @Override
        public void check(AnswerBody body) {
            Fit.atMost(LONGEST_OWN, body.textOrEmpty());
            int written = body.textOrEmpty().isBlank() ? 0 : 1;
            Fit.known(options, body.keysOrNone(), most() - written);
        }
    }

    record DateAndTime() implements PromptKind {
        @Override
        public void check(AnswerBody body) {
            Fit.dateOrNothing(body);
        }

        @Override
        public List<String> inWords(AnswerBody body) {
            return body.textOrEmpty().isBlank()
                    ? List.of() // half of one, still being typed
                    : List.of(ReadersWords.date(LocalDateTime.parse(body.textOrEmpty())));
        }
    }

    record Statement(List<Slot> slots) implements PromptKind {
        @Override
        public void check(AnswerBody body) {
            Slot.check(body);
        }

        @Override
        public List<String> inWords(AnswerBody body) {
            return Slot.inWords(
                    slots, body, (slot, text) -> slot.lead().replace(" …", "").replace("…", "") + " " + text);
        }
    }

    /** A day's tap. One of its options says that it did not come about. */
    record Tick(List<Option> options) implements OneOf {
        public Tick {
            Option.refuseKeepingOrGroups(options);
            Option.refuseUnlessOneIsNotDone(options);
        }

        /** Whether by this answer it came about. */
        public boolean did(AnswerBody body) {
            return options.stream()
                    .filter(option -> !option.means(Meaning.NOT_DONE))
                    .anyMatch(option -> body.keysOrNone().contains(option.key()));
        }
    }

    /** @param text what both agree to */
    record Confirm(String text) implements PromptKind {
        /** The one thing that can be chosen here. */
        public static final String AGREED = "agreed";

        @Override
        public void check(AnswerBody body) {
            Fit.known(List.of(new Option(AGREED, text)), body.keysOrNone(), 1);
        }

        @Override
        public List<String> inWords(AnswerBody body) {
            return List.of(text);
        }
    }
}
