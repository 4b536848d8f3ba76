package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One line of an answer that is given in several.
 *
 * @param options words to pick from, where it offers them
 * @param who whether it names one of the two
 */
public record Slot(
        String key, String lead, String hint, @Nullable List<String> options, boolean who) {

    public static final int LONGEST = 400; // characters

    @JsonCreator
    public Slot {}

    public Slot(String key, String lead, String hint, @Nullable List<String> options) {
        this(key, lead, hint, options, false);
    }

    static void check(AnswerBody body) {
        Fit.texts(body.cellsOrNone()).forEach(text -> Fit.atMost(LONGEST, text));
    }

    /** What was written, line by line. */
    static List<String> inWords(List<Slot> slots, AnswerBody body, BiFunction<Slot, String, String> words) {
        return slots.stream()
                .filter(slot -> !body.slotsOrNone().getOrDefault(slot.key(), "").isBlank())
                .map(slot -> words.apply(slot, body.slotsOrNone().getOrDefault(slot.key(), "")))
                .toList();
    }
}
