package org.hearthwork.library;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** What an answer may be: each check refuses, in words for the person, what does not fit. */
final class Fit {

    private static final String ANSWER = "answer";

    private Fit() {}

    static void keepable(AnswerBody body) {
        Letters.refuseUnkeepable(ANSWER, body.textOrEmpty());
        texts(body.cellsOrNone()).forEach(text -> Letters.refuseUnkeepable(ANSWER, text));
    }

    static List<String> texts(Map<String, Map<String, String>> cells) {
        return cells.values().stream().flatMap(row -> row.values().stream()).toList();
    }

    static void atMost(int max, String text) {
        if (text.length() > max) {
            throw new Refusal(ANSWER, "library.answer.long", max, text.length() - max);
        }
    }

    static void within(int min, int max, @Nullable Integer number) {
        if (number != null && (number < min || number > max)) {
            throw new Refusal(ANSWER, "library.answer.range", min, max);
        }
    }

    static void known(List<Option> options, List<String> keys, int most) {
        Set<String> known = options.stream().map(Option::key).collect(Collectors.toSet());
        if (!known.containsAll(keys)) {
            throw unknown();
        }
        picked(keys.size(), most);
    }

    static void picked(int picked, int most) {
        if (picked > most) {
            throw new Refusal(ANSWER, "library.answer.many", most);
        }
    }

    static void windows(List<String> keys) {
        if (!keys.stream().allMatch(key -> DayWindow.find(key).isPresent())) {
            throw unknown();
        }
    }

    static Refusal unknown() {
        return new Refusal(ANSWER, "library.answer.unknown");
    }

    static void dateOrNothing(AnswerBody body) {
        try {
            if (!body.isEmpty()) {
                LocalDateTime.parse(body.textOrEmpty());
            }
        } catch (DateTimeParseException notADate) {
            throw new Refusal(ANSWER, "library.answer.date");
        }
    }
}
