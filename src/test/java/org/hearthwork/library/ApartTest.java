package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.library.Apart.Positions;
import org.junit.jupiter.api.Test;

/** Where two people stand on one question, in the words of a brief. */
class ApartTest {

    private static final Prompt FOOD =
            Shipped.library().newest("load-map").sitting("map").orElseThrow().prompts().stream()
                    .filter(prompt -> prompt.kind() instanceof Cards)
                    .findFirst()
                    .orElseThrow();
    private static final Prompt SCALE = Shipped.prompt("say-it-hear-it", "talk", "respected");

    private static AnswerBody bottles(Map<String, String> row) {
        return AnswerBody.ofCells(Map.of("bottles", row));
    }

    @Test
    void each_says_mostly_me_and_so_they_stand_at_the_two_ends() {
        Apart apart = Apart.of(FOOD, bottles(Map.of("notice", "me")), bottles(Map.of("notice", "me")));
        assertThat(apart.at()).isEqualTo(new Positions(0, 1));
        assertThat(apart.a()).isEqualTo("Me");
        assertThat(apart.b()).isEqualTo("Me");
        assertThat(apart.label()).endsWith(" · Notices");
    }

    @Test
    void each_says_my_partner_and_so_they_stand_at_the_other_two_ends() {
        Apart apart = Apart.of(FOOD, bottles(Map.of("notice", "partner")), bottles(Map.of("notice", "partner")));
        assertThat(apart.at()).isEqualTo(new Positions(1, 0));
        assertThat(apart.cell()).isEqualTo(new Apart.Cell("bottles", "notice"));
    }

    @Test
    void of_several_cards_the_one_on_which_they_lie_furthest_apart_is_told() {
        Apart apart = Apart.of(
                FOOD,
                bottles(Map.of("notice", "mostly-me", "plan", "me", "do", "half")),
                bottles(Map.of("notice", "half", "plan", "mostly-me", "do", "half")));
        assertThat(apart.label()).endsWith(" · Plans");
        assertThat(apart.at()).isEqualTo(new Positions(0, 0.75));
    }

    @Test
    void of_two_cards_as_far_apart_the_first_is_told() {
        Apart apart = Apart.of(
                FOOD, bottles(Map.of("notice", "half", "plan", "half")), bottles(Map.of("notice", "me", "plan", "me")));
        assertThat(apart.label()).endsWith(" · Notices");
    }

    @Test
    void somebody_outside_or_nobody_is_on_no_line_between_the_two() {
        AnswerBody outside = bottles(Map.of("notice", "outside"));
        AnswerBody me = bottles(Map.of("notice", "me"));
        for (Apart apart : new Apart[] {
            Apart.of(FOOD, outside, me),
            Apart.of(FOOD, me, outside),
            Apart.of(FOOD, bottles(Map.of("notice", "nobody")), me)
        }) {
            assertThat(apart.at()).isNull();
            assertThat(apart.label()).isEqualTo(FOOD.label());
        }
    }

    @Test
    void what_only_one_answered_and_what_both_say_alike_is_not_apart() {
        assertThat(Apart.of(FOOD, bottles(Map.of("notice", "me")), bottles(Map.of("plan", "me")))
                        .at())
                .isNull();
        assertThat(Apart.of(FOOD, bottles(Map.of("notice", "me")), bottles(Map.of("notice", "partner")))
                        .at())
                .isNull();
    }

    @Test
    void on_a_scale_each_stands_between_its_ends() {
        Apart apart = Apart.of(SCALE, AnswerBody.ofNumber(2), AnswerBody.ofNumber(10));
        assertThat(apart.at()).isEqualTo(new Positions(0.2, 1));
        assertThat(apart.a()).contains("2");
        assertThat(Apart.of(SCALE, AnswerBody.EMPTY, AnswerBody.ofNumber(1)).at())
                .isNull();
        assertThat(Apart.of(SCALE, AnswerBody.ofNumber(1), AnswerBody.EMPTY).at())
                .isNull();
    }

    @Test
    void a_scale_that_begins_elsewhere_than_at_nothing_has_its_ends_all_the_same() {
        Prompt fromTwo = new Prompt(
                "key",
                Visibility.SEALED,
                "How?",
                "How",
                null,
                false,
                null,
                null,
                new PromptKind.Scale(2, 10, "Low", "High"));
        assertThat(Apart.of(fromTwo, AnswerBody.ofNumber(2), AnswerBody.ofNumber(4))
                        .at())
                .isEqualTo(new Positions(0, 0.25));
        assertThat(Apart.of(fromTwo, AnswerBody.ofNumber(8), AnswerBody.ofNumber(10))
                        .at())
                .isEqualTo(new Positions(0.75, 1));
    }

    @Test
    void cards_of_one_column_are_told_by_the_card_alone() {
        Prompt excites = Shipped.library().newest("load-map").sitting("map").orElseThrow().prompts().stream()
                .filter(prompt ->
                        prompt.kind() instanceof Cards found && found.columns().size() == 1)
                .findFirst()
                .orElseThrow();
        var cards = (Cards) excites.kind();
        String item = cards.items().getFirst().key();
        var line = cards.columns().getFirst();
        String column = line.key();
        Apart apart = Apart.of(
                excites,
                AnswerBody.ofCells(
                        Map.of(item, Map.of(column, line.values().getFirst().key()))),
                AnswerBody.ofCells(
                        Map.of(item, Map.of(column, line.values().getLast().key()))));
        assertThat(apart.label()).isEqualTo(cards.items().getFirst().label());
        assertThat(apart.at()).isEqualTo(new Positions(0, 1));
    }

    @Test
    void said_to_the_two_it_names_who_is_meant() {
        Apart apart =
                Apart.of(FOOD, bottles(Map.of("notice", "me")), bottles(Map.of("notice", "mostly-me")), "Ana", "Ben");
        assertThat(apart.a()).isEqualTo("Ana");
        assertThat(apart.b()).isEqualTo("Mostly Ben");
        assertThat(apart.cell()).isEqualTo(new Apart.Cell("bottles", "notice"));
    }

    @Test
    void the_three_largest_come_first_and_of_equal_ones_the_earlier() {
        assertThat(Apart.largest(Stream.of(0.2, 0.0, 0.9, 0.5, 0.4), one -> one))
                .containsExactly(0.9, 0.5, 0.4);
        assertThat(Apart.largest(Stream.of("ab", "ac", "b"), String::length)).containsExactly("ab", "ac", "b");
        assertThat(Apart.largest(Stream.of("alike"), one -> 0)).isEmpty();
    }
}
