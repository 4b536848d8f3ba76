package org.hearthwork.outcomes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;

/**
 * A published measure, in its published words.
 *
 * @param name as clinicians know it
 * @param source whose it is
 * @param cutOff a total below it speaks of distress: for the care team, and never shown to who answered
 * @param fall how many points fewer than the time before need a person
 */
public record Measure(String key, String name, String source, BigDecimal cutOff, int fall, List<Item> items) {

    /** @param anchors what can be answered; what one counts is its place, from 0 */
    public record Item(String key, String ask, List<String> anchors) {

        public Item {
            anchors = List.copyOf(anchors);
            if (anchors.size() < 2 || Set.copyOf(anchors).size() < anchors.size()) {
                throw new IllegalArgumentException(key + ": something else to choose, each once");
            }
        }

        int most() {
            return anchors.size() - 1;
        }

        /** The anchors to choose from. The key of one is what it counts. */
        public List<Option> options() {
            return IntStream.range(0, anchors.size())
                    .mapToObj(counts -> new Option(Integer.toString(counts), anchors.get(counts)))
                    .toList();
        }

        private OptionalInt counted(AnswerBody answer) {
            return answer.keysOrNone().size() == 1
                    ? IntStream.rangeClosed(0, most())
                            .filter(counts -> Integer.toString(counts)
                                    .equals(answer.keysOrNone().getFirst()))
                            .findFirst()
                    : OptionalInt.empty();
        }
    }

    @JsonCreator
    public Measure(
            @JsonProperty("key") String key,
            @JsonProperty("name") String name,
            @JsonProperty("source") String source,
            @JsonProperty("cut-off") BigDecimal cutOff,
            @JsonProperty("fall") int fall,
            @JsonProperty("items") List<Item> items) {
        this.key = key;
        this.name = name;
        this.source = source;
        this.cutOff = cutOff;
        this.fall = fall;
        this.items = List.copyOf(items);
        if (items.isEmpty()
                || items.stream().map(Item::key).collect(Collectors.toSet()).size() < items.size()) {
            throw new IllegalArgumentException(key + ": each item once, and at least one");
        }
        if (fall < 1 || fall > most() || cutOff.signum() <= 0 || cutOff.compareTo(BigDecimal.valueOf(most())) >= 0) {
            throw new IllegalArgumentException(key + ": a cut-off and a fall lie within its range");
        }
    }

    /** The highest total. */
    public int most() {
        return items.stream().mapToInt(Item::most).sum();
    }

    /** What these answers come to, by the key of their item: of all items, or nothing. */
    public OptionalInt total(Map<String, AnswerBody> answers) {
        int total = 0;
        for (Item item : items) {
            OptionalInt counted = item.counted(answers.getOrDefault(item.key(), AnswerBody.EMPTY));
            if (counted.isEmpty()) {
                return OptionalInt.empty();
            }
            total += counted.getAsInt();
        }
        return OptionalInt.of(total);
    }

    /** Whether a total speaks of distress. */
    public boolean isBelow(int total) {
        return BigDecimal.valueOf(total).compareTo(cutOff) < 0;
    }
}
