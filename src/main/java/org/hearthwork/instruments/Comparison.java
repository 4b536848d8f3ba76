package org.hearthwork.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Cards;
import org.hearthwork.library.Column;
import org.hearthwork.library.Load;
import org.hearthwork.library.Load.Why;
import org.hearthwork.library.Meaning;
import org.hearthwork.library.Option;
import org.jspecify.annotations.Nullable;

/**
 * Two maps of who does what, laid on each other: what both claim, what both leave, and what one of them only thinks of. It says
 * nothing of who claims more, and the same whichever map is whose. What only one of them drew is no part of it.
 */
final class Comparison {

    private static final Set<Meaning> MINE = EnumSet.of(Meaning.ME, Meaning.MOSTLY_ME);
    private static final Set<Meaning> THE_OTHERS = EnumSet.of(Meaning.PARTNER, Meaning.MOSTLY_PARTNER);
    private static final Set<Meaning> LEFT = EnumSet.of(Meaning.PARTNER, Meaning.MOSTLY_PARTNER, Meaning.NOBODY);

    private Comparison() {}

    private record Found(Load load, int columns, int place) {}

    /**
     * What is worth a talk first: the clearest of each kind, and then the next clearest.
     *
     * @param one the map of one of the two, by question
     */
    static List<String> of(
            Map<String, Cards> maps, Map<String, AnswerBody> one, Map<String, AnswerBody> other, int most) {
        List<Found> found = new ArrayList<>();
        maps.forEach((question, cards) -> {
            Map<String, Map<String, String>> ofOne = cells(one, question);
            Map<String, Map<String, String>> ofOther = cells(other, question);
            for (Option item : cards.items()) {
                Map<String, String> rowOfOne = ofOne.getOrDefault(item.key(), Map.of());
                Map<String, String> rowOfOther = ofOther.getOrDefault(item.key(), Map.of());
                for (Why why : Why.values()) {
                    int columns = columns(why, cards, rowOfOne, rowOfOther);
                    if (columns > 0) {
                        found.add(new Found(new Load(why, item.key()), columns, found.size()));
                    }
                }
            }
        });
        found.sort(Comparator.comparingInt(Found::columns).reversed().thenComparingInt(Found::place));
        return firstOfEachKind(found).stream()
                .limit(most)
                .map(first -> first.load().key())
                .toList();
    }

    private static Map<String, Map<String, String>> cells(Map<String, AnswerBody> map, String question) {
        return map.getOrDefault(question, AnswerBody.EMPTY).cellsOrNone();
    }

    /** Each thing once, by the kind of it that is clearest. */
    private static List<Found> firstOfEachKind(List<Found> clearestFirst) {
        List<Found> each = new ArrayList<>();
        List<Found> rest = new ArrayList<>();
        for (Found one : clearestFirst) {
            boolean again = each.stream().anyMatch(found -> isSameThing(found, one))
                    || rest.stream().anyMatch(found -> isSameThing(found, one));
            if (!again) {
                boolean newKind = each.stream()
                        .noneMatch(found -> found.load().why() == one.load().why());
                (newKind ? each : rest).add(one);
            }
        }
        each.sort(Comparator.comparing(found -> found.load().why()));
        each.addAll(rest);
        return each;
    }

    private static boolean isSameThing(Found one, Found other) {
        return one.load().item().equals(other.load().item());
    }

    /** In how many columns it is so. */
    private static int columns(Why why, Cards cards, Map<String, String> one, Map<String, String> other) {
        return switch (why) {
            case BOTH_MINE -> where(cards, one, other, MINE, MINE);
            case NOBODYS -> where(cards, one, other, LEFT, LEFT);
            case PLANNED_BY_ONE -> Math.max(plannedBy(cards, one, other), plannedBy(cards, other, one));
        };
    }

    private static int where(
            Cards cards, Map<String, String> one, Map<String, String> other, Set<Meaning> ofOne, Set<Meaning> ofOther) {
        return (int) cards.columns().stream()
                .filter(column -> says(column, one, ofOne) && says(column, other, ofOther))
                .count();
    }

    /** All but the last column is the work of the head: the last one is doing. */
    private static int plannedBy(Cards cards, Map<String, String> one, Map<String, String> other) {
        List<Column> columns = cards.columns();
        int thinking = columns.size() - 1;
        boolean thinks = columns.stream()
                .limit(thinking)
                .allMatch(column -> says(column, one, MINE) && says(column, other, THE_OTHERS));
        Meaning doneByOne = meaning(columns.getLast(), one);
        Meaning doneByOther = meaning(columns.getLast(), other);
        boolean doesItAlone = doneByOne == null
                || doneByOther == null
                || MINE.contains(doneByOne)
                || THE_OTHERS.contains(doneByOther);
        return thinking > 0 && thinks && !doesItAlone ? thinking : 0;
    }

    private static boolean says(Column column, Map<String, String> row, Set<Meaning> meanings) {
        Meaning meaning = meaning(column, row);
        return meaning != null && meanings.contains(meaning);
    }

    private static @Nullable Meaning meaning(Column column, Map<String, String> row) {
        String value = row.get(column.key());
        return value == null ? null : column.meaning(value);
    }
}
