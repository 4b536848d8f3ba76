package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be chosen: a stable key and the words a person reads.
 *
 * @param keeps whether who chooses it keeps to themselves what they prepared: nothing of it can be sent then
 * @param means what it means to the product, or null where it is only its words
 * @param group the words of what it belongs to, which is looked at first, or null in a list that is short enough
 * @param always whether it can be chosen whatever came out for the two; a list with such options offers of the others only what
 *     came out
 * @param amount how much it says, where a chart counts it, or null
 * @param traits what it says of itself where a list can be narrowed down: "cost: free"
 */
public record Option(
        String key,
        String label,
        boolean keeps,
        @Nullable Meaning means,
        @Nullable String group,
        boolean always,
        @Nullable Integer amount,
        Map<String, String> traits) {

    private static final String AFTER_GROUP = " · ";

    @JsonCreator
    public Option(
            @JsonProperty("key") String key,
            @JsonProperty("label") String label,
            @JsonProperty("keeps") boolean keeps,
            @JsonProperty("means") @Nullable Meaning means,
            @JsonProperty("group") @Nullable String group,
            @JsonProperty("always") boolean always,
            @JsonProperty("amount") @Nullable Integer amount,
            @JsonProperty("is") @Nullable Map<String, String> traits) {
        this.key = key;
        this.label = label;
        this.keeps = keeps;
        this.means = means;
        this.group = group;
        this.always = always;
        this.amount = amount;
        this.traits = traits == null ? Map.of() : Map.copyOf(traits);
    }

    public Option(
            String key, String label, boolean keeps, @Nullable Meaning means, @Nullable String group, boolean always) {
        this(key, label, keeps, means, group, always, null, null);
    }

    public Option(String key, String label, boolean keeps, @Nullable Meaning means) {
        this(key, label, keeps, means, null, false);
    }

    public Option(String key, String label) {
        this(key, label, false, null);
    }

    /** Whether of these only what came out for the two can be chosen, beside what always can be. */
    public static boolean onlyOffered(List<Option> options) {
        return options.stream().anyMatch(Option::always);
    }

    /** Those that can be chosen. @param offered what came out for the two, or null where nothing was asked before */
    public static List<Option> open(List<Option> options, @Nullable List<String> offered) {
        return onlyOffered(options)
                ? options.stream()
                        .filter(one -> one.always() || offered != null && offered.contains(one.key()))
                        .toList()
                : options;
    }

    /** The same by itself, in a list that is short enough. */
    Option ungrouped() {
        return new Option(key, label, keeps, means, null, always, amount, traits);
    }

    /** Its words where those of its group stand over it: they are not said twice. */
    public String labelInGroup() {
        String said = group + AFTER_GROUP;
        return label.startsWith(said) ? label.substring(said.length()) : label;
    }

    /** Of a tick: what did not come about has one name. */
    static void refuseUnlessOneIsNotDone(List<Option> options) {
        if (options.stream().filter(option -> option.means(Meaning.NOT_DONE)).count() != 1) {
            throw new IllegalArgumentException("one option of a tick says that it did not come about");
        }
    }

    public boolean means(Meaning meaning) {
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

    /** What was chosen of them in the order of the definition, and then what was written beside it. */
    static List<String> labels(List<Option> options, AnswerBody body) {
        List<String> keys = new ArrayList<>(inOrder(options, Set.copyOf(body.keysOrNone())));
        body.keysOrNone().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
        Stream<String> chosen = keys.stream().map(key -> label(options, key));
        Stream<String> own = body.textOrEmpty().isBlank() ? Stream.of() : Stream.of(body.textOrEmpty());
        return Stream.concat(chosen, own).toList();
    }

    /** The options by the words of their group, in the order of the definition; none where they belong to none. */
    public static Map<String, List<Option>> groups(List<Option> options) {
        return options.stream()
                .filter(option -> option.group() != null)
                .collect(Collectors.groupingBy(
                        option -> Objects.requireNonNull(option.group()), LinkedHashMap::new, Collectors.toList()));
    }

    static void refuseGroups(List<Option> options) {
        if (!groups(options).isEmpty()) {
            throw new IllegalArgumentException("only where several are chosen do options belong to groups");
        }
    }

    static void refuseKeepingOrGroups(List<Option> options) {
        refuseKeeping(options);
        refuseGroups(options);
    }

    /** Whoever looks at groups first would never see what belongs to none. */
    static void refuseKeepingOrHalfGroups(List<Option> options) {
        refuseKeeping(options);
        boolean grouped = options.stream().anyMatch(option -> option.group() != null);
        if (grouped && options.stream().anyMatch(option -> option.group() == null)) {
            throw new IllegalArgumentException("where one option belongs to a group, each does");
        }
    }

    /** @param keys of options that stand first, or null for none */
    static void refuseUnfit(List<Option> options, @Nullable List<String> keys) {
        refuseKeepingOrHalfGroups(options);
        if (keys != null && !options.stream().map(Option::key).toList().containsAll(keys)) {
            throw new IllegalArgumentException("what stands first is one of the options");
        }
    }

    /** These keys in the order of the options; what is none of them is left out. */
    static List<String> inOrder(List<Option> options, Set<String> keys) {
        return options.stream().map(Option::key).filter(keys::contains).toList();
    }

    private static void refuseKeeping(List<Option> options) {
        if (options.stream().anyMatch(Option::keeps)) {
            throw new IllegalArgumentException("only an option of a choice keeps what was prepared");
        }
    }
}
