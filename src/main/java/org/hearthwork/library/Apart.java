package org.hearthwork.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.hearthwork.library.PromptKind.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Two different answers to one prompt, in a line: of cards the one card on which the two lie furthest apart, of everything
 * else the whole answer.
 *
 * @param at where the two stand between the ends, where there are ends; of who does what, 0 is A and 1 is B
 * @param cell the card that is told, where it is one of cards
 */
public record Apart(
        String label,
        String a,
        String b,
        @Nullable Positions at,
        @Nullable Cell cell) {

    private static final int MOST = 3;

    /** Each from 0 to 1. */
    public record Positions(double a, double b) {}

    /** One item in one column, by their keys. */
    public record Cell(String item, String column) {}

    /** The three largest of what the two answered differently, the largest first; of equal ones the earlier. */
    public static <T> List<T> largest(Stream<T> compared, ToDoubleFunction<T> difference) {
        return compared.filter(one -> difference.applyAsDouble(one) > 0)
                .sorted(Comparator.comparingDouble(difference).reversed())
                .limit(MOST)
                .toList();
    }

    /** In the words of the definition. */
    public static Apart of(Prompt prompt, AnswerBody a, AnswerBody b) {
        return of(prompt, a, b, new Reading(Column::label, Column::label, prompt.inWords(a), prompt.inWords(b)));
    }

    /** In words that mean the same to both. @param nameA the first name of the one in seat A */
    public static Apart of(Prompt prompt, AnswerBody a, AnswerBody b, String nameA, String nameB) {
        return of(
                prompt,
                a,
                b,
                new Reading(
                        (column, value) -> column.inWords(value, nameA, nameB),
                        (column, value) -> column.inWords(value, nameB, nameA),
                        prompt.inWords(a, nameA, nameB),
                        prompt.inWords(b, nameB, nameA)));
    }

    private record Reading(
            BiFunction<Column, String, String> cellOfA,
            BiFunction<Column, String, String> cellOfB,
            List<String> wholeOfA,
            List<String> wholeOfB) {}

    private static Apart of(Prompt prompt, AnswerBody a, AnswerBody b, Reading reading) {
        if (prompt.kind() instanceof Cards cards) {
            Apart furthest = furthest(cards, a.cellsOrNone(), b.cellsOrNone(), reading);
            if (furthest != null) {
                return furthest;
            }
        }
        return new Apart(
                prompt.label(),
                String.join("; ", reading.wholeOfA()),
                String.join("; ", reading.wholeOfB()),
                prompt.kind() instanceof Scale scale ? on(scale, a.numberOrNull(), b.numberOrNull()) : null,
                null);
    }

    private static @Nullable Positions on(Scale scale, @Nullable Integer a, @Nullable Integer b) {
        double width = scale.max() - scale.min();
        return a == null || b == null ? null : new Positions((a - scale.min()) / width, (b - scale.min()) / width);
    }

    private static @Nullable Apart furthest(
            Cards cards, Map<String, Map<String, String>> a, Map<String, Map<String, String>> b, Reading reading) {
        Apart furthest = null;
        double most = 0;
        for (Column column : cards.columns()) {
            List<String> line = column.line();
            for (Option item : cards.items()) {
                String one = a.getOrDefault(item.key(), Map.of()).get(column.key());
                String other = b.getOrDefault(item.key(), Map.of()).get(column.key());
                if (one == null || other == null) {
                    continue;
                }
                int atA = line.indexOf(one);
                int atB = line.indexOf(column.seenFromOther(other));
                double distance = Math.abs(atA - atB);
                if (atA >= 0 && atB >= 0 && distance > most) {
                    most = distance;
                    double end = line.size() - 1;
                    furthest = new Apart(
                            cards.columns().size() > 1 ? item.label() + " · " + column.label() : item.label(),
                            reading.cellOfA().apply(column, one),
                            reading.cellOfB().apply(column, other),
                            new Positions(atA / end, atB / end),
                            new Cell(item.key(), column.key()));
                }
            }
        }
        return furthest;
    }
}
