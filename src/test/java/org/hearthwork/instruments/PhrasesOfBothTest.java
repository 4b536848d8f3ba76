package org.hearthwork.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Option;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Shipped;
import org.hearthwork.library.Sitting;
import org.junit.jupiter.api.Test;

/** Repair phrases by the definition as it ships: what comes out of two people's marks. */
class PhrasesOfBothTest {

    private static final Sitting MINE =
            Shipped.library().newest("repair-phrases").sitting("mine").orElseThrow();
    private static final List<String> PHRASES = ((PromptKind.Choices)
                    Shipped.prompt("repair-phrases", "mine", "reach").kind())
            .options().stream().map(Option::key).toList();

    @Provide
    Arbitrary<Set<String>> marks() {
        return Arbitraries.of(PHRASES).set().ofMaxSize(5);
    }

    private static List<String> both(Set<String> one, Set<String> other) {
        return Outcome.of(
                        MINE,
                        Map.of("reach", AnswerBody.ofKeys(List.copyOf(one), "")),
                        Map.of("reach", AnswerBody.ofKeys(List.copyOf(other), "")))
                .offeredTo("try-first");
    }

    @Property
    void a_phrase_that_comes_out_is_in_both_sets_and_all_of_those_come_out(
            @ForAll("marks") Set<String> one, @ForAll("marks") Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        assertThat(both(one, other)).containsExactlyInAnyOrderElementsOf(common);
    }

    @Property
    void a_mark_of_one_alone_changes_nothing_not_the_size_and_not_the_order(
            @ForAll("marks") Set<String> one, @ForAll("marks") Set<String> other) {
        Set<String> common = new HashSet<>(one);
        common.retainAll(other);
        assertThat(both(common, other)).isEqualTo(both(one, other)).isEqualTo(both(other, one));
    }

    @Test
    void there_are_24_to_mark_and_each_can_come_out() {
        assertThat(PHRASES).hasSize(24);
        PHRASES.forEach(
                phrase -> assertThat(both(Set.of(phrase), Set.of(phrase))).containsExactly(phrase));
    }
}
