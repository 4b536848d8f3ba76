package org.hearthwork.outcomes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.jspecify.annotations.Nullable;

/**
 * One question of a measure. It has anchors to choose from, or two ends with six places between them.
 *
 * @param lead what stands before it on the sheet, or empty
 * @param anchors what can be answered, in the order of the sheet
 * @param ends the two words at the ends of its row, or nothing
 * @param countedDown whether the first counts most; otherwise it counts 0
 */
public record MeasureItem(
        String key, String lead, String ask, List<String> anchors, List<String> ends, boolean countedDown) {

    private static final int PLACES = 6; // between two ends

    @JsonCreator
    static MeasureItem of(
            @JsonProperty("key") String key,
            @JsonProperty("lead") @Nullable String lead,
            @JsonProperty("ask") String ask,
            @JsonProperty("anchors") @Nullable List<String> anchors,
            @JsonProperty("ends") @Nullable List<String> ends,
            @JsonProperty("counted-down") @Nullable Boolean countedDown) {
        // What is empty here stands once for the whole measure; it is looked at again when it is there.
        return new MeasureItem(
                key,
                lead == null ? "" : lead,
                ask,
                anchors == null ? List.of() : anchors,
                ends == null ? List.of() : ends,
                countedDown != null && countedDown);
    }

    public MeasureItem {
        anchors = List.copyOf(anchors);
        ends = List.copyOf(ends);
        if (Set.copyOf(anchors).size() < anchors.size() || anchors.size() == 1) {
            throw new IllegalArgumentException(key + ": something else to choose, each once");
        }
        if (!ends.isEmpty() && (ends.size() != 2 || !anchors.isEmpty())) {
            throw new IllegalArgumentException(key + ": anchors, or two ends");
        }
    }

    /** @throws IllegalArgumentException when there is nothing to choose */
    MeasureItem under(@Nullable String sheetsLead, @Nullable List<String> sheetsAnchors) {
        MeasureItem whole = new MeasureItem(
                key,
                lead.isEmpty() && sheetsLead != null ? sheetsLead : lead,
                ask,
                anchors.isEmpty() && ends.isEmpty() && sheetsAnchors != null ? sheetsAnchors : anchors,
                ends,
                countedDown);
        if (whole.anchors.isEmpty() && whole.ends.isEmpty()) {
            throw new IllegalArgumentException(key + ": something to choose");
        }
        return whole;
    }

    MeasureItem saying(String otherLead, String otherAsk, List<String> otherAnchors) {
        if (otherAnchors.size() != anchors.size()) {
            throw new IllegalArgumentException(key + ": as many anchors in each of its languages");
        }
        return new MeasureItem(key, otherLead, otherAsk, otherAnchors, ends, countedDown);
    }

    /** What it counts at most. */
    int most() {
        return (ends.isEmpty() ? anchors.size() : PLACES) - 1;
    }

    /** What can be chosen counts, in the order of the sheet. */
    public List<Integer> counts() {
        return IntStream.rangeClosed(0, most())
                .mapToObj(place -> countedDown ? most() - place : place)
                .toList();
    }

    /** The anchors to choose from. The key of one is what it counts. */
    public List<Option> options() {
        return IntStream.range(0, anchors.size())
                .mapToObj(place -> new Option(counts().get(place).toString(), anchors.get(place)))
                .toList();
    }

    PromptKind kind() {
        return ends.isEmpty()
                ? new PromptKind.Choice(options())
                : new PromptKind.Scale(0, most(), ends.get(countedDown ? 1 : 0), ends.get(countedDown ? 0 : 1));
    }

    OptionalInt counted(AnswerBody answer) {
        if (!ends.isEmpty()) {
            Integer number = answer.numberOrNull();
            return number != null && number >= 0 && number <= most() ? OptionalInt.of(number) : OptionalInt.empty();
        }
        return answer.keysOrNone().size() == 1
                ? IntStream.rangeClosed(0, most())
                        .filter(counts -> Integer.toString(counts)
                                .equals(answer.keysOrNone().getFirst()))
                        .findFirst()
                : OptionalInt.empty();
    }

    /** An answer as it reads beside its question, or empty. */
    String inWords(AnswerBody answer) {
        OptionalInt counted = counted(answer);
        if (counted.isEmpty()) {
            return "";
        }
        return ends.isEmpty()
                ? anchors.get(counts().indexOf(counted.getAsInt()))
                : Integer.toString(counted.getAsInt());
    }
}
