package org.hearthwork.outcomes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearthwork.library.AnswerBody;
import org.jspecify.annotations.Nullable;

/**
 * A published measure, in its published words.
 *
 * @param name as clinicians know it
 * @param source whose it is
 * @param high whether a high total speaks of distress
 * @param cutOff a total below it (at it or above, where high ones do) speaks of distress: for the care team, and never shown to who answered
 * @param fall how many points fewer than the time before need a person, 0 where a fall is no reason
 * @param bands where a new degree of what it screens for begins, the lowest first
 * @param selfHarm the key of the item that a person has to see at once, or empty
 * @param minutes how long it takes
 */
public record Measure(
        String key,
        String name,
        String source,
        boolean high,
        BigDecimal cutOff,
        int fall,
        List<Integer> bands,
        String selfHarm,
        int minutes,
        List<MeasureItem> items,
        @Nullable Official es) {

    /** The official words in another language, in the order of the items. */
    public record Official(String lead, List<String> anchors, List<String> asks) {}

    @JsonCreator
    static Measure of(
            @JsonProperty("key") String key,
            @JsonProperty("name") String name,
            @JsonProperty("source") String source,
            @JsonProperty("high") @Nullable Boolean high,
            @JsonProperty("cut-off") BigDecimal cutOff,
            @JsonProperty("fall") @Nullable Integer fall,
            @JsonProperty("bands") @Nullable List<Integer> bands,
            @JsonProperty("self-harm") @Nullable String selfHarm,
            @JsonProperty("minutes") @Nullable Integer minutes,
            @JsonProperty("lead") @Nullable String lead,
            @JsonProperty("anchors") @Nullable List<String> anchors,
            @JsonProperty("items") List<MeasureItem> items,
            @JsonProperty("es") @Nullable Official es) {
        return new Measure(
                key,
                name,
                source,
                high != null && high,
                cutOff,
                fall == null ? 0 : fall,
                bands == null ? List.of() : bands,
                selfHarm == null ? "" : selfHarm,
                minutes == null ? 1 : minutes,
                items.stream().map(item -> item.under(lead, anchors)).toList(),
                es);
    }

    public Measure {
        bands = List.copyOf(bands);
        items = List.copyOf(items);
        if (items.isEmpty()
                || items.stream()
                                .map(MeasureItem::key)
                                .collect(Collectors.toSet())
                                .size()
                        < items.size()) {
            throw new IllegalArgumentException(key + ": each item once, and at least one");
        }
        int most = items.stream().mapToInt(MeasureItem::most).sum();
        if (fall < 0 || fall > most || cutOff.signum() <= 0 || cutOff.compareTo(BigDecimal.valueOf(most)) >= 0) {
            throw new IllegalArgumentException(key + ": a cut-off and a fall lie within its range");
        }
        if (es != null && es.asks().size() != items.size()) {
            throw new IllegalArgumentException(key + ": each item in each of its languages");
        }
        String urgent = selfHarm;
        if (!urgent.isEmpty() && items.stream().noneMatch(item -> item.key().equals(urgent))) {
            throw new IllegalArgumentException(key + ": what is urgent is one of its items");
        }
    }

    /** The highest total. */
    public int most() {
        return items.stream().mapToInt(MeasureItem::most).sum();
    }

    /** What these answers come to, by the key of their item: of all items, or nothing. */
    public OptionalInt total(Map<String, AnswerBody> answers) {
        int total = 0;
        for (MeasureItem item : items) {
            OptionalInt counted = item.counted(answers.getOrDefault(item.key(), AnswerBody.EMPTY));
            if (counted.isEmpty()) {
                return OptionalInt.empty();
            }
            total += counted.getAsInt();
        }
        return OptionalInt.of(total);
    }

    /** Whether a total speaks of distress: a screen, and no diagnosis. */
    public boolean isBeyond(int total) {
        int side = BigDecimal.valueOf(total).compareTo(cutOff);
        return high ? side >= 0 : side < 0;
    }

    /** Which degree a total falls into: 0 before the first that is named. */
    public int band(int total) {
        return (int) bands.stream().filter(from -> total >= from).count();
    }

    /** Whether there are official words for who reads Spanish. */
    public boolean isInSpanish() {
        return es != null;
    }

    /** The same in its official Spanish; what has none stays in its original English. */
    Measure inSpanish() {
        Official words = es;
        return words == null
                ? this
                : new Measure(
                        key,
                        name,
                        source,
                        high,
                        cutOff,
                        fall,
                        bands,
                        selfHarm,
                        minutes,
                        IntStream.range(0, items.size())
                                .mapToObj(at -> items.get(at)
                                        .saying(words.lead(), words.asks().get(at), words.anchors()))
                                .toList(),
                        words);
    }

    /** With the fall that a practice set. */
    Measure falling(int points) {
        return new Measure(key, name, source, high, cutOff, points, bands, selfHarm, minutes, items, es);
    }
}
