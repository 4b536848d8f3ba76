package org.hearthwork.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSI-16, PHQ-9 and GAD-7 as they were published, and what their answers come to: all of them, or nothing. */
class PublishedMeasuresTest {

    private static final Measure CSI_16 = shipped("csi-16");
    private static final Measure PHQ_9 = shipped("phq-9");
    private static final Measure GAD_7 = shipped("gad-7");
    private static final List<Measure> ALL = List.of(CSI_16, PHQ_9, GAD_7);

    private static Measure shipped(String key) {
        try {
            return Measures.read(key);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static AnswerBody answer(MeasureItem item, int counts) {
        return item.ends().isEmpty() ? AnswerBody.ofKey(Integer.toString(counts)) : AnswerBody.ofNumber(counts);
    }

    /** Each item answered with what this says that it counts. */
    private static Map<String, AnswerBody> answered(
            Measure measure, java.util.function.ToIntFunction<MeasureItem> counts) {
        Map<String, AnswerBody> answers = new HashMap<>();
        measure.items().forEach(item -> answers.put(item.key(), answer(item, counts.applyAsInt(item))));
        return answers;
    }

    @ParameterizedTest
    @CsvSource({"csi-16, 16, 81", "phq-9, 9, 27", "gad-7, 7, 21"})
    void each_has_its_number_of_items_and_its_range(String key, int items, int most) {
        Measure measure = shipped(key);
        assertThat(measure.items()).hasSize(items);
        assertThat(measure.most()).isEqualTo(most);
        assertThat(measure.total(answered(measure, item -> 0))).hasValue(0);
        assertThat(measure.total(answered(measure, MeasureItem::most))).hasValue(most);
    }

    @Test
    void cut_offs_and_degrees_are_the_published_ones() {
        assertThat(CSI_16.isBeyond(51)).isTrue();
        assertThat(CSI_16.isBeyond(52)).isFalse();
        assertThat(PHQ_9.isBeyond(9)).isFalse();
        assertThat(PHQ_9.isBeyond(10)).isTrue();
        assertThat(GAD_7.isBeyond(9)).isFalse();
        assertThat(GAD_7.isBeyond(10)).isTrue();
        assertThat(Stream.of(0, 4, 5, 9, 10, 14, 15, 19, 20, 27).map(PHQ_9::band))
                .containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(Stream.of(0, 4, 5, 9, 10, 14, 15, 21).map(GAD_7::band)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void what_the_sheet_prints_first_is_first_and_counts_what_it_says() {
        MeasureItem often = CSI_16.items().get(1);
        assertThat(often.options().getFirst().label()).isEqualTo("All the time");
        assertThat(often.options().getFirst().key()).isEqualTo("5");
        assertThat(often.options().getLast().label()).isEqualTo("Never");
        assertThat(often.options().getLast().key()).isEqualTo("0");
        assertThat(CSI_16.items().stream().skip(10).map(item -> item.ends() + " " + item.counts()))
                .containsExactly(
                        "[INTERESTING, BORING] [5, 4, 3, 2, 1, 0]",
                        "[BAD, GOOD] [0, 1, 2, 3, 4, 5]",
                        "[FULL, EMPTY] [5, 4, 3, 2, 1, 0]",
                        "[STURDY, FRAGILE] [5, 4, 3, 2, 1, 0]",
                        "[DISCOURAGING, HOPEFUL] [0, 1, 2, 3, 4, 5]",
                        "[ENJOYABLE, MISERABLE] [5, 4, 3, 2, 1, 0]");
    }

    @Test
    void the_words_of_the_csi_16_are_the_published_ones() {
        assertThat(CSI_16.items().stream().limit(10).map(MeasureItem::ask))
                .containsExactly(
                        "Please indicate the degree of happiness, all things considered, of your relationship.",
                        "In general, how often do you think that things between you and your partner are going well?",
                        "Our relationship is strong",
                        "My relationship with my partner makes me happy",
                        "I have a warm and comfortable relationship with my partner",
                        "I really feel like part of a team with my partner",
                        "How rewarding is your relationship with your partner?",
                        "How well does your partner meet your needs?",
                        "To what extent has your relationship met your original expectations?",
                        "In general, how satisfied are you with your relationship?");
        assertThat(CSI_16.isInSpanish())
                .as("nobody translated it for everybody")
                .isFalse();
    }

    @Test
    void the_words_of_the_phq_9_and_the_gad_7_are_the_published_ones_in_both_languages() {
        assertThat(PHQ_9.items().getFirst().ask()).isEqualTo("Little interest or pleasure in doing things");
        assertThat(PHQ_9.items().get(8).ask())
                .isEqualTo("Thoughts that you would be better off dead or of hurting yourself in some way");
        assertThat(PHQ_9.inSpanish().items().get(8).ask())
                .isEqualTo("Pensamientos de que estaría mejor muerto(a) o de lastimarse de alguna manera");
        assertThat(GAD_7.items().getLast().ask()).isEqualTo("Feeling afraid as if something awful might happen");
        assertThat(GAD_7.inSpanish().items().getLast().ask())
                .isEqualTo("Ha tenido miedo de que algo terrible fuera a pasar");
        for (Measure measure : List.of(PHQ_9, GAD_7)) {
            assertThat(measure.items())
                    .allSatisfy(item -> assertThat(item.anchors())
                            .containsExactly(
                                    "Not at all", "Several days", "More than half the days", "Nearly every day"));
            assertThat(measure.inSpanish().items()).allSatisfy(item -> {
                assertThat(item.anchors())
                        .containsExactly(
                                "Ningún día", "Varios días", "Más de la mitad de los días", "Casi todos los días");
                assertThat(item.lead()).startsWith("Durante las últimas 2 semanas");
            });
        }
        assertThat(PHQ_9.selfHarm()).isEqualTo("phq-9.9");
    }

    @Test
    void a_reader_of_spanish_gets_the_official_words_or_the_original_ones() throws IOException {
        Measures measures = new Measures();
        Locale spanish = Locale.forLanguageTag("es-419");
        assertThat(measures.in("gad-7", spanish).items().get(3).ask()).isEqualTo("Ha tenido dificultad para relajarse");
        assertThat(measures.in("csi-16", spanish)).isEqualTo(CSI_16);
        assertThat(measures.in("gad-7", Locale.ENGLISH)).isEqualTo(GAD_7);
    }

    @Property(tries = 200)
    void a_total_is_the_sum_and_within_its_range_in_whatever_language(@ForAll long seed) {
        Random random = new Random(seed);
        for (Measure measure : ALL) {
            Map<String, Integer> counts = new HashMap<>();
            measure.items().forEach(item -> counts.put(item.key(), random.nextInt(item.most() + 1)));
            Map<String, AnswerBody> answers = answered(measure, item -> counts.get(item.key()));
            int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(measure.total(answers)).hasValue(sum);
            assertThat(measure.inSpanish().total(answers)).hasValue(sum);
            assertThat(sum).isBetween(0, measure.most());
        }
    }

    @Property(tries = 200)
    void without_one_item_there_is_no_total(@ForAll @IntRange(max = 15) int left, @ForAll long seed) {
        Random random = new Random(seed);
        for (Measure measure : ALL) {
            Map<String, AnswerBody> answers = answered(measure, item -> random.nextInt(item.most() + 1));
            answers.remove(measure.items().get(left % measure.items().size()).key());
            assertThat(measure.total(answers)).isEmpty();
        }
    }

    @Property(tries = 200)
    void what_lies_outside_of_an_item_counts_nothing(
            @ForAll @IntRange(min = -9, max = 99) int odd, @ForAll @IntRange(max = 15) int at) {
        for (Measure measure : ALL) {
            MeasureItem item = measure.items().get(at % measure.items().size());
            Map<String, AnswerBody> answers = answered(measure, one -> 0);
            answers.put(item.key(), answer(item, odd));
            assertThat(measure.total(answers).isPresent()).isEqualTo(odd >= 0 && odd <= item.most());
            List<AnswerBody> strange = new ArrayList<>(List.of(AnswerBody.ofText("3"), AnswerBody.EMPTY));
            strange.add(item.ends().isEmpty() ? AnswerBody.ofNumber(1) : AnswerBody.ofKey("1"));
            strange.forEach(body -> {
                answers.put(item.key(), body);
                assertThat(measure.total(answers)).isEmpty();
            });
        }
    }
}
