package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer that is given in several.
 *
 * @param options words to pick from, where it offers them
 * @param who whether it names one of the two
 * @param said in a language beside English, what can be picked here: as it is kept, and as it reads in that language
 */
public record Slot(
        String key,
        String lead,
        String hint,
        @Nullable List<String> options,
        boolean who,
        @Nullable Map<String, String> said) {

    public static final int LONGEST = 400; // characters

    private static final String BETWEEN = ", "; // what was picked one after the other

    @JsonCreator
    public Slot {}

    public Slot(String key, String lead, String hint, @Nullable List<String> options) {
        this(key, lead, hint, options, false, null);
    }

    static void check(AnswerBody body) {
        Fit.texts(body.cellsOrNone()).forEach(text -> Fit.atMost(LONGEST, text));
    }

    /** What was written, line by line. */
    static List<String> inWords(List<Slot> slots, AnswerBody body, BiFunction<Slot, String, String> words) {
        return slots.stream()
                .filter(slot -> !body.slotsOrNone().getOrDefault(slot.key(), "").isBlank())
                .map(slot -> words.apply(slot, slot.shown(body.slotsOrNone().getOrDefault(slot.key(), ""))))
                .toList();
    }

    /** What was picked here as it is kept: the same for both, whatever language each of them reads. */
    static AnswerBody kept(List<Slot> slots, AnswerBody body) {
        return each(slots, body, Slot::kept);
    }

    /** The same as its reader reads it. */
    static AnswerBody shown(List<Slot> slots, AnswerBody body) {
        return each(slots, body, Slot::shown);
    }

    private static AnswerBody each(List<Slot> slots, AnswerBody body, BiFunction<Slot, String, String> words) {
        if (slots.stream().allMatch(slot -> slot.said() == null)) {
            return body;
        }
        Map<String, String> lines = new LinkedHashMap<>(body.slotsOrNone());
        slots.forEach(slot -> lines.computeIfPresent(slot.key(), (key, text) -> words.apply(slot, text)));
        return AnswerBody.ofSlots(lines);
    }

    private String kept(String text) {
        return said == null
                ? text
                : picked(
                        text,
                        said.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, two) -> one)));
    }

    private String shown(String text) {
        return said == null ? text : picked(text, said);
    }

    /** Only where all of it was picked: what somebody wrote stays as they wrote it. */
    private static String picked(String text, Map<String, String> words) {
        String whole = words.get(text.strip());
        if (whole != null) {
            return whole;
        }
        List<String> parts = Arrays.asList(text.strip().split(BETWEEN));
        UnaryOperator<String> word = part -> words.getOrDefault(part, part);
        return words.keySet().containsAll(parts) ? parts.stream().map(word).collect(Collectors.joining(BETWEEN)) : text;
    }
}
