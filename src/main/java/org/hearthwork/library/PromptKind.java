package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The closed set of prompt types: how a question is asked and what fits as its answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PromptKind.Text.class, name = "text"),
    @JsonSubTypes.Type(value = PromptKind.LongText.class, name = "long-text"),
    @JsonSubTypes.Type(value = PromptKind.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = PromptKind.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = PromptKind.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = PromptKind.Cards.class, name = "cards"),
    @JsonSubTypes.Type(value = PromptKind.TimeWindows.class, name = "time-windows"),
    @JsonSubTypes.Type(value = PromptKind.DateAndTime.class, name = "date-time"),
    @JsonSubTypes.Type(value = PromptKind.Statement.class, name = "statement"),
    @JsonSubTypes.Type(value = PromptKind.Timer.class, name = "timer"),
    @JsonSubTypes.Type(value = PromptKind.Tick.class, name = "tick"),
    @JsonSubTypes.Type(value = PromptKind.Confirm.class, name = "confirm")
})
public sealed interface PromptKind {

    private static void refuseKeeping(List<Option> options) {
        if (options.stream().anyMatch(Option::keeps)) {
            throw new IllegalArgumentException("only an option of a choice keeps what was prepared");
        }
    }

    /** @param max characters */
    record Text(int max) implements PromptKind {}

    /** @param max characters */
    record LongText(int max) implements PromptKind {}

    /** Whole numbers from {@code min} to {@code max}, both included; nothing is preselected. */
    record Scale(int min, int max, String low, String high) implements PromptKind {}

    /** One of several. Only here an option may keep what was prepared: of several picks none would say which holds. */
    record Choice(List<Option> options) implements PromptKind {}

    /**
     * @param max how many may be picked, or null for any number
     * @param own whether something of one's own may be written
     */
    record Choices(List<Option> options, @Nullable Integer max, boolean own) implements PromptKind {
        public Choices {
            refuseKeeping(options);
        }

        public int most() {
            return max == null ? options.size() : max;
        }
    }

    /** Many small items, each with one value a column. */
    record Cards(List<Option> items, List<Column> columns) implements PromptKind {
        public Cards {
            refuseKeeping(items);
            columns.forEach(column -> refuseKeeping(column.values()));
        }
    }

    record Column(String key, String label, List<Option> values) {

        private static final Map<String, String> TURNED =
                Map.of("me", "partner", "mostly-me", "mostly-partner", "mostly-partner", "mostly-me", "partner", "me");

        /** Whether its values speak of "me" and "my partner", so that the same word means different people. */
        public boolean namesPeople() {
            return values.stream().map(Option::key).toList().containsAll(List.of("me", "partner"));
        }

        /**
         * A value as words that mean the same to both readers: where the columns speak of "me" and "my partner", the
         * names of the two stand in their place.
         */
        public String inWords(String value, String by, String other) {
            String words = label(value);
            if (!namesPeople()) {
                return words;
            }
            return switch (value) {
                case "me", "mostly-me" -> named(words, label("me"), by);
                case "partner", "mostly-partner" -> named(words, label("partner"), other);
                default -> words;
            };
        }

        private static String named(String words, String pronoun, String name) {
            int at = words.toLowerCase(Locale.ROOT).indexOf(pronoun.toLowerCase(Locale.ROOT));
            return at < 0 ? words : words.substring(0, at) + name + words.substring(at + pronoun.length());
        }

        /** The words of the definition for a value. */
        public String label(String value) {
            return values.stream()
                    .filter(option -> option.key().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse(value);
        }

        /** A value one of the two gave, in the words the other would use for the same: "me" is "my partner". */
        public String seenFromOther(String value) {
            return namesPeople() ? TURNED.getOrDefault(value, value) : value;
        }
    }

    /** Weekday and part of the day, in the couple's time zone. @param max how many windows */
    record TimeWindows(int max) implements PromptKind {}

    record DateAndTime() implements PromptKind {}

    record Statement(List<Slot> slots) implements PromptKind {}

    /** @param options words to pick from, where a slot offers them */
    record Slot(
            String key, String lead, String hint, @Nullable List<String> options) {}

    /** Turns of speaking. @param minutes a turn @param rounds how many turns make it whole @param leads who speaks */
    record Timer(int minutes, int rounds, String leads) implements PromptKind {}

    record Tick(List<Option> options) implements PromptKind {
        public Tick {
            refuseKeeping(options);
        }
    }

    /** @param text what both agree to */
    record Confirm(String text) implements PromptKind {

        /** The one thing that can be chosen here. */
        public static final String AGREED = "agreed";
    }
}
