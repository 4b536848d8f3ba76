package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person answered. There are as many shapes as ways of answering; of nothing there is one shape only, so that what is
 * read back is equal to what was written.
 */
public sealed interface AnswerBody {

    AnswerBody EMPTY = new Empty();

    record Empty() implements AnswerBody {}

    /** What was written; of a date and time, its ISO form without zone (the couple's time zone holds). */
    record Written(String text) implements AnswerBody {}

    /** Of a scale, or the rounds done of a timer. */
    record Figure(int number) implements AnswerBody {}

    /** @param keys what was chosen, in the order of the choice @param own what was written beside it, or nothing */
    record Chosen(List<String> keys, String own) implements AnswerBody {}

    /** Of cards: item, column, value; of a statement: {@link #SLOTS}, slot, text. */
    record Cells(Map<String, Map<String, String>> rows) implements AnswerBody {}

    /** The one row in which the slots of a statement are kept. */
    String SLOTS = "slots";

    static AnswerBody ofText(String text) {
        return text.isEmpty() ? EMPTY : new Written(text);
    }

    static AnswerBody ofNumber(int number) {
        return new Figure(number);
    }

    /** What was written alone, with nothing chosen beside it, is something written. */
    static AnswerBody ofKeys(List<String> keys, String own) {
        String words = own.isBlank() ? "" : own;
        return keys.isEmpty() ? ofText(words) : new Chosen(List.copyOf(keys), words);
    }

    static AnswerBody ofKey(String key) {
        return ofKeys(List.of(key), "");
    }

    static AnswerBody ofCells(Map<String, Map<String, String>> cells) {
        return cells.isEmpty() ? EMPTY : new Cells(Collections.unmodifiableMap(new LinkedHashMap<>(cells)));
    }

    /** Of lines that were written; what is blank was not. */
    static AnswerBody ofSlots(Map<String, String> slots) {
        Map<String, String> written = new LinkedHashMap<>(slots);
        written.values().removeIf(String::isBlank);
        return written.isEmpty() ? EMPTY : ofCells(Map.of(SLOTS, written));
    }

    /** As it is kept: the shape is told by what is there. Rows of every year are read by this, so it does not change. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Kept(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable List<String> keys,
            @Nullable Map<String, Map<String, String>> cells) {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        private static Kept of(AnswerBody body) {
            return switch (body) {
                case Empty nothing -> new Kept(null, null, null, null);
                case Written(String text) -> new Kept(text, null, null, null);
                case Figure(int number) -> new Kept(null, number, null, null);
                case Chosen(List<String> keys, String own) -> new Kept(own, null, keys, null);
                case Cells(var rows) -> new Kept(null, null, null, rows);
            };
        }

        private AnswerBody body() {
            if (Stream.of(number, keys, cells).filter(Objects::nonNull).count() > 1
                    || text != null && (number != null || cells != null)) {
                throw new IllegalArgumentException("an answer in two shapes at once");
            }
            if (number != null) {
                return ofNumber(number);
            }
            if (cells != null) {
                return ofCells(cells);
            }
            String written = text == null ? "" : text;
            return keys == null ? ofText(written) : ofKeys(keys, written);
        }
    }

    static AnswerBody fromJson(String json) {
        return Kept.JSON.readValue(json, Kept.class).body();
    }

    default String toJson() {
        return Kept.JSON.writeValueAsString(Kept.of(this));
    }

    default String textOrEmpty() {
        return switch (this) {
            case Written(String text) -> text;
            case Chosen chosen -> chosen.own();
            case Empty nothing -> "";
            case Figure figure -> "";
            case Cells cells -> "";
        };
    }

    default @Nullable Integer numberOrNull() {
        return this instanceof Figure(int number) ? number : null;
    }

    default List<String> keysOrNone() {
        return this instanceof Chosen chosen ? chosen.keys() : List.of();
    }

    default Map<String, Map<String, String>> cellsOrNone() {
        return this instanceof Cells(var rows) ? rows : Map.of();
    }

    default Map<String, String> slotsOrNone() {
        return cellsOrNone().getOrDefault(SLOTS, Map.of());
    }

    /** The same answer without what makes no difference: blanks around words, and the order in which things were picked. */
    default AnswerBody plain() {
        return switch (this) {
            case Written(String text) -> ofText(text.strip());
            case Chosen(List<String> keys, String own) ->
                ofKeys(keys.stream().sorted().toList(), own.strip());
            case Empty nothing -> this;
            case Figure figure -> this;
            case Cells cells -> this;
        };
    }

    default boolean isEmpty() {
        return switch (this) {
            case Empty nothing -> true;
            case Written(String text) -> text.isBlank();
            case Figure figure -> false;
            case Chosen chosen -> false; // of nothing chosen there is no such answer
            case Cells(var rows) ->
                rows.values().stream().flatMap(row -> row.values().stream()).allMatch(String::isBlank);
        };
    }
}
