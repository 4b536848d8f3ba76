package org.hearthwork.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many small items, each with one value a column. */
public record Cards(List<Option> items, List<Column> columns) implements PromptKind {

    public Cards {
        Option.refuseKeeping(items);
        columns.forEach(column -> Option.refuseKeeping(column.values()));
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
                    .map(column -> (columns.size() > 1 ? column.label() + " " : "")
                            + words.apply(column, row.getOrDefault(column.key(), "")))
                    .collect(Collectors.joining(", "));
            if (!values.isEmpty()) {
                lines.add(item.label() + ": " + values);
            }
        }
        return lines;
    }

    /** The share of what both answered that differs, where "me" of the one is "my partner" of the other. */
    @Override
    public double difference(AnswerBody one, AnswerBody other) {
        int compared = 0;
        int differing = 0;
        for (Column column : columns) {
            for (Option item : items) {
                String mine = cell(one, item, column);
                String theirs = cell(other, item, column);
                if (mine != null && theirs != null) {
                    compared++;
                    differing += mine.equals(column.seenFromOther(theirs)) ? 0 : 1;
                }
            }
        }
        return compared == 0 ? 0 : differing / (double) compared;
    }

    private static @Nullable String cell(AnswerBody body, Option item, Column column) {
        return body.cellsOrNone().getOrDefault(item.key(), Map.of()).get(column.key());
    }
}
