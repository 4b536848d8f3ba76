package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about each card, with the values to choose from. Where its values say who of the two ("me", "my partner"), the
 * same word means different people: the definition says so of each value.
 *
 * @param low the words at the lower end of a row of numbers, or null where the values are words themselves
 * @param high those at its upper end, or null
 * @param askedWhen what has to be said in other columns for this one to be asked, or null where it always is
 */
public record Column(
        String key,
        String label,
        List<Option> values,
        @Nullable String low,
        @Nullable String high,
        @JsonProperty("asked-when") @Nullable Map<String, List<String>> askedWhen) {

    public Column(String key, String label, List<Option> values) {
        this(key, label, values, null, null, null);
    }

    @JsonCreator
    public Column {
        if ((low == null) != (high == null)) {
            throw new IllegalArgumentException(key + ": a row of numbers has words at both its ends");
        }
        long saysWho = values.stream().filter(Column::saysWho).count();
        boolean whole = values.stream().filter(Column::saysWho).allMatch(value -> hasTurned(values, value));
        if (saysWho > 0 && (saysWho < values.size() || !whole)) {
            throw new IllegalArgumentException(
                    key
                            + ": where one value says who, each does, and what one says of themselves can be said of the other");
        }
    }

    private static boolean saysWho(Option value) {
        return value.means() != null && value.means().saysWho();
    }

    private static boolean hasTurned(List<Option> values, Option value) {
        Meaning means = value.means();
        return means != null && values.stream().anyMatch(other -> other.means(means.seenFromOther()));
    }

    /** Whether its values say who of the two. */
    public boolean namesPeople() {
        return values.stream().anyMatch(Column::saysWho);
    }

    /** A value as words that mean the same to both readers: the names of the two stand where it says who. */
    String inWords(String value, String by, String other) {
        String words = label(value);
        return switch (meaning(value)) {
            case ME, MOSTLY_ME -> named(words, Meaning.ME, by);
            case PARTNER, MOSTLY_PARTNER -> named(words, Meaning.PARTNER, other);
            case BOTH, NEITHER, NOBODY, NOT_DONE, DONE, PLAN_B, PRESSURE, BESIDE, OUT -> words;
            case null -> words;
        };
    }

    private String named(String words, Meaning who, String name) {
        String pronoun = saying(who).map(Option::label).orElse(words);
        int at = words.toLowerCase(Locale.ROOT).indexOf(pronoun.toLowerCase(Locale.ROOT));
        return at < 0 ? words : words.substring(0, at) + name + words.substring(at + pronoun.length());
    }

    /** The words of the definition for a value. */
    public String label(String value) {
        return Option.label(values, value);
    }

    /** A value one of the two gave, in the words the other would use for the same: "me" is "my partner". */
    public String seenFromOther(String value) {
        Meaning means = meaning(value);
        return means == null || !means.namesOneOfTheTwo()
                ? value
                : saying(means.seenFromOther()).map(Option::key).orElse(value);
    }

    /** The values that lie on one line; who does it, only between the two people. */
    public List<String> line() {
        return values.stream()
                .filter(value -> !isBeside(value))
                .map(Option::key)
                .toList();
    }

    /** The values that lie beside the line: of who does it, somebody else and nobody. */
    public List<Option> beside() {
        return values.stream().filter(Column::isBeside).toList();
    }

    private static boolean isBeside(Option value) {
        return value.means() != null && value.means().isBesideTheLine();
    }

    /** Whether it is one row of numbers with words at its ends. */
    public boolean isRow() {
        return low != null;
    }

    /** Whether it is asked of a card of which this much is said. */
    public boolean isAsked(Map<String, String> row) {
        return askedWhen == null
                || askedWhen.entrySet().stream()
                        .allMatch(said -> said.getValue().contains(row.getOrDefault(said.getKey(), "")));
    }

    /** What a value means to the product, or null where it is only its words. */
    public @Nullable Meaning meaning(String value) {
        return values.stream()
                .filter(option -> option.key().equals(value))
                .findFirst()
                .map(Option::means)
                .orElse(null);
    }

    private Optional<Option> saying(Meaning meaning) {
        return values.stream().filter(option -> option.means(meaning)).findFirst();
    }
}
