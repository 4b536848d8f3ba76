package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person answered, in one shape for every type of prompt.
 *
 * @param text what was written; of a date and time, its ISO form without zone (the couple's time zone holds)
 * @param number of a scale, or the rounds done of a timer
 * @param keys what was chosen, in the order of the choice
 * @param cells of cards: item, column, value; of a statement: "slots", slot, text
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AnswerBody(
        @Nullable String text,
        @Nullable Integer number,
        @Nullable List<String> keys,
        @Nullable Map<String, Map<String, String>> cells) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static final AnswerBody EMPTY = new AnswerBody(null, null, null, null);

    public static AnswerBody ofText(String text) {
        return new AnswerBody(text, null, null, null);
    }

    public static AnswerBody ofNumber(int number) {
        return new AnswerBody(null, number, null, null);
    }

    public static AnswerBody ofKeys(List<String> keys, String own) {
        return new AnswerBody(own.isBlank() ? null : own, null, List.copyOf(keys), null);
    }

    public static AnswerBody ofKey(String key) {
        return ofKeys(List.of(key), "");
    }

    public static AnswerBody ofCells(Map<String, Map<String, String>> cells) {
        return new AnswerBody(null, null, null, cells);
    }

    public static AnswerBody fromJson(String json) {
        return JSON.readValue(json, AnswerBody.class);
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    public String textOrEmpty() {
        return text == null ? "" : text;
    }

    public List<String> keysOrNone() {
        return keys == null ? List.of() : keys;
    }

    public Map<String, Map<String, String>> cellsOrNone() {
        return cells == null ? Map.of() : cells;
    }

    /** The same answer without what makes no difference: blanks around words, and the order in which things were picked. */
    public AnswerBody plain() {
        return new AnswerBody(
                textOrEmpty().isBlank() ? null : textOrEmpty().strip(),
                number,
                keysOrNone().isEmpty() ? null : keysOrNone().stream().sorted().toList(),
                cells);
    }

    public boolean isEmpty() {
        return textOrEmpty().isBlank()
                && number == null
                && keysOrNone().isEmpty()
                && cellsOrNone().values().stream()
                        .flatMap(row -> row.values().stream())
                        .allMatch(String::isBlank);
    }
}
