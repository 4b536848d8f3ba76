package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;

/** The CSI-4 as it was published, and what its answers come to: all of them, or nothing. */
class MeasureTest {

    private static final Measure CSI_4 = shipped();

    private static Measure shipped() {
        try {
            return Measures.read("csi-4");
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, AnswerBody> answered(int... counts) {
        Map<String, AnswerBody> answers = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            answers.put(CSI_4.items().get(i).key(), AnswerBody.ofKey(Integer.toString(counts[i])));
        }
        return answers;
    }

    @Test
    void its_words_and_anchors_are_the_published_ones() {
        assertThat(CSI_4.items())
                .extracting(MeasureItem::ask)
                .containsExactly(
                        "Please indicate the degree of happiness, all things considered, of your relationship.",
                        "I have a warm and comfortable relationship with my partner.",
                        "How rewarding is your relationship with your partner?",
                        "In general, how satisfied are you with your relationship?");
        assertThat(CSI_4.items().getFirst().anchors())
                .containsExactly(
                        "Extremely Unhappy",
                        "Fairly Unhappy",
                        "A Little Unhappy",
                        "Happy",
                        "Very Happy",
                        "Extremely Happy",
                        "Perfect");
        assertThat(CSI_4.items().get(1).anchors())
                .containsExactly(
                        "Not at all TRUE",
                        "A little TRUE",
                        "Somewhat TRUE",
                        "Mostly TRUE",
                        "Almost Completely TRUE",
                        "Completely TRUE");
        List<String> extent =
                List.of("Not at all", "A little", "Somewhat", "Mostly", "Almost Completely", "Completely");
        assertThat(CSI_4.items().get(2).anchors()).isEqualTo(extent);
        assertThat(CSI_4.items().get(3).anchors()).isEqualTo(extent);
    }

    @Test
    void it_goes_from_0_to_21_and_speaks_of_distress_below_13_and_a_half() {
        assertThat(CSI_4.most()).isEqualTo(21);
        assertThat(CSI_4.total(answered(0, 0, 0, 0))).hasValue(0);
        assertThat(CSI_4.total(answered(6, 5, 5, 5))).hasValue(21);
        assertThat(CSI_4.cutOff()).isEqualTo(new BigDecimal("13.5"));
        assertThat(CSI_4.isBeyond(13)).isTrue();
        assertThat(CSI_4.isBeyond(14)).isFalse();
    }

    @Test
    void three_of_four_items_come_to_nothing() {
        assertThat(CSI_4.total(answered(6, 5, 5))).isEmpty();
        assertThat(CSI_4.total(Map.of())).isEmpty();
        Map<String, AnswerBody> leftOpen = answered(6, 5, 5, 5);
        leftOpen.put("csi-4.2", AnswerBody.EMPTY);
        assertThat(CSI_4.total(leftOpen)).isEmpty();
    }

    @Test
    void what_is_no_anchor_counts_nothing_and_not_zero() {
        for (AnswerBody odd : List.of(
                AnswerBody.ofKey("6"), // the first item has it, the second has not
                AnswerBody.ofKey("-1"),
                AnswerBody.ofKey("05"),
                AnswerBody.ofKeys(List.of("1", "2"), ""),
                AnswerBody.ofNumber(3),
                AnswerBody.ofText("3"))) {
            Map<String, AnswerBody> answers = answered(6, 5, 5, 5);
            answers.put("csi-4.2", odd);
            assertThat(CSI_4.total(answers)).as(odd.toString()).isEmpty();
        }
    }

    @Property
    void the_total_is_the_sum_of_the_places_of_the_anchors(
            @ForAll @IntRange(max = 6) int one,
            @ForAll @IntRange(max = 5) int two,
            @ForAll @IntRange(max = 5) int three,
            @ForAll @IntRange(max = 5) int four) {
        assertThat(CSI_4.total(answered(one, two, three, four))).hasValue(one + two + three + four);
    }

    @Property
    void a_step_up_on_any_item_is_one_more_and_other_answers_change_nothing(
            @ForAll @IntRange(max = 5) int one,
            @ForAll @IntRange(max = 4) int two,
            @ForAll @IntRange(max = 4) int three,
            @ForAll @IntRange(max = 4) int four,
            @ForAll @IntRange(max = 3) int item) {
        int[] before = {one, two, three, four};
        int[] after = before.clone();
        after[item]++;
        Map<String, AnswerBody> beside = new HashMap<>(answered(after));
        beside.put("good", AnswerBody.ofText("tea"));
        assertThat(CSI_4.total(beside).orElseThrow())
                .isEqualTo(CSI_4.total(answered(before)).orElseThrow() + 1);
    }

    @Test
    void a_measure_that_is_not_whole_does_not_construct() {
        MeasureItem item = new MeasureItem("x.1", "", "?", List.of("no", "yes"), List.of(), false);
        assertThatThrownBy(() -> measure(BigDecimal.ONE, item)).hasMessageContaining("within its range");
        assertThatThrownBy(() -> measure(new BigDecimal("0.5"), item, item)).hasMessageContaining("each item once");
        assertThatThrownBy(() -> new MeasureItem("x.1", "", "?", List.of("yes", "yes"), List.of(), false))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> new MeasureItem("x.1", "", "?", List.of("a", "b"), List.of("low", "high"), false))
                .hasMessageContaining("anchors, or two ends");
        assertThatThrownBy(() -> new MeasureItem("x.1", "", "?", List.of(), List.of(), false).under(null, null))
                .hasMessageContaining("something to choose");
    }

    private static Measure measure(BigDecimal cutOff, MeasureItem... items) {
        return new Measure("x", "X", "s", false, cutOff, 1, List.of(), "", 1, List.of(items), null);
    }
}
