package org.hearthwork.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many small items, each with one value a column. */
public record Cards(List<Option> items, List<Column> columns) implements PromptKind {

    public Cards {
        Option.refuseKeepingOrGroups(items);
        columns.forEach(column -> Option.refuseKeepingOrGroups(column.values()));
    }

    /** Whether it is all about who of the two: a map of who does what. */
    public boolean isMap() {
        return columns.stream().allMatch(Column::namesPeople);
    }

    /** Whether each card is rated in rows of numbers, one tap a row. */
    public boolean isRated() {
        return columns.stream().allMatch(Column::isRow);
    }

    /** What is asked of a card of which this much is said. */
    public List<Column> asked(Map<String, String> row) {
        return columns.stream().filter(column -> column.isAsked(row)).toList();
    }

    /** Whether a card has an answer in each column that is asked of it. */
    public boolean isWhole(Map<String, String> row) {
        return asked(row).stream().allMatch(column -> row.containsKey(column.key()));
    }

    @Override
    public void check(AnswerBody body) {
        body.cellsOrNone().forEach((item, row) -> {
            boolean known = items.stream().anyMatch(one -> one.key().equals(item))
                    && row.entrySet().stream().allMatch(cell -> has(cell.getKey(), cell.getValue()));
            if (!known) {
                throw Fit.unknown();
            }
        });
    }

    /** Whether it has these columns, each with these values. */
    boolean has(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .allMatch(column -> column.getValue().stream().allMatch(value -> has(column.getKey(), value)));
    }

    /** The keys of the items of which this holds, by what an answer says of each column. */
    public List<String> items(AnswerBody body, Predicate<Map<String, String>> holds) {
        return items.stream()
                .map(Option::key)
                .filter(item -> holds.test(body.cellsOrNone().getOrDefault(item, Map.of())))
                .toList();
    }

    private boolean has(String column, String value) {
        return columns.stream()
                .filter(one -> one.key().equals(column))
                .flatMap(one -> one.values().stream())
                .anyMatch(one -> one.key().equals(value));
    }

    @Override
    public List<String> inWords(AnswerBody body) {
        return lines(body, Column::label);
    }

    @Override
    public List<String> inWords(AnswerBody body, String by, String other) {
        return lines(body, (column, value) -> column.inWords(value, by, other));
    }

    private List<String> lines(AnswerBody body, BiFunction<Column, String, String> words) {
        List<String> lines = new ArrayList<>();
        for (Option item : items) {
            Map<String, String> row = body.cellsOrNone().getOrDefault(item.key(), Map.of());
            String values = columns.stream()
                    .filter(column -> row.containsKey(column.key()))
                    .map(column -> (columns.size() > 1 ? column.label() + ": " : "")
                            + words.apply(column, row.getOrDefault(column.key(), "")))
                    .collect(Collectors.joining(" · "));
            if (!values.isEmpty()) {
                lines.add(item.label() + (columns.size() > 1 ? " – " : ": ") + values);
            }
        }
        return lines;
    }

    /** The share of what both answered that differs, where "me" of the one is "my partner" of the other. */
    @Override
    public double difference(AnswerBody one, AnswerBody other) {
        int compared = answeredByBoth(one, other);
        long alike = cells().filter(cell -> isAlike(one, other, cell)).count();
        return compared == 0 ? 0 : (compared - alike) / (double) compared;
    }

    /** How many cells both answered. */
    public int answeredByBoth(AnswerBody one, AnswerBody other) {
        return (int) cells().filter(cell -> value(one, cell) != null && value(other, cell) != null)
                .count();
    }

    /** Whether both answered it, and say the same. */
    public boolean isAlike(AnswerBody one, AnswerBody other, Apart.Cell cell) {
        String mine = value(one, cell);
        String theirs = value(other, cell);
        return mine != null
                && theirs != null
                && columns.stream()
                        .filter(column -> column.key().equals(cell.column()))
                        .anyMatch(column -> mine.equals(column.seenFromOther(theirs)));
    }

    /** What an answer says of these cells alone. */
    public static AnswerBody only(AnswerBody body, Predicate<Apart.Cell> cells) {
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        body.cellsOrNone()
                .forEach((item, row) -> row.forEach((column, value) -> {
                    if (cells.test(new Apart.Cell(item, column))) {
                        kept.computeIfAbsent(item, key -> new LinkedHashMap<>()).put(column, value);
                    }
                }));
        return AnswerBody.ofCells(kept);
    }

    /** Between the two, where the work of one column lies by the map of one: 0 all theirs, 1 all the other one's; of no card nothing. */
    public OptionalDouble leaning(AnswerBody body, Column column) {
        List<String> line = column.line();
        return items.stream()
                .map(item -> value(body, new Apart.Cell(item.key(), column.key())))
                .filter(line::contains)
                .mapToDouble(value -> line.indexOf(value) / (double) (line.size() - 1))
                .average();
    }

    private Stream<Apart.Cell> cells() {
        return columns.stream().flatMap(column -> items.stream().map(item -> new Apart.Cell(item.key(), column.key())));
    }

    private static @Nullable String value(AnswerBody body, Apart.Cell cell) {
        return body.cellsOrNone().getOrDefault(cell.item(), Map.of()).get(cell.column());
    }
}
