package org.hearthwork.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.hearthwork.library.Apart.Cell;
import org.junit.jupiter.api.Test;

/** What two people say of many small things, card by card. */
class CardsTest {

    private static final Column WHO = new Column(
            "who",
            "Does it",
            List.of(
                    new Option("me", "Me", false, Meaning.ME),
                    new Option("partner", "My partner", false, Meaning.PARTNER),
                    new Option("outside", "Someone outside", false, Meaning.NEITHER),
                    new Option("nobody", "Nobody", false, Meaning.NEITHER)));
    private static final Column HOW =
            new Column("how", "How it is", List.of(new Option("me", "Fine"), new Option("heavy", "Heavy")));
    private static final List<Option> ITEMS = List.of(new Option("naps", "Naps"), new Option("bins", "Bins"));
    private static final Cell NAPS_WHO = new Cell("naps", "who");
    private static final Cell NAPS_HOW = new Cell("naps", "how");

    private final Cards cards = new Cards(ITEMS, List.of(WHO, HOW));

    private static AnswerBody naps(Map<String, String> row) {
        return AnswerBody.ofCells(Map.of("naps", row));
    }

    @Test
    void who_does_what_is_a_map_and_what_anything_else_is_asked_about_is_none() {
        assertThat(new Cards(ITEMS, List.of(WHO)).isMap()).isTrue();
        assertThat(new Cards(ITEMS, List.of(HOW)).isMap()).isFalse();
        assertThat(cards.isMap()).isFalse();
    }

    @Test
    void somebody_else_and_nobody_stand_beside_the_line_between_the_two() {
        assertThat(WHO.line()).containsExactly("me", "partner");
        assertThat(WHO.beside()).extracting(Option::key).containsExactly("outside", "nobody");
        assertThat(WHO.seenFromOther("nobody"))
                .as("nobody is not someone outside")
                .isEqualTo("nobody");
        assertThat(HOW.beside()).isEmpty();
    }

    private static final List<Option> NUMBERS =
            List.of(new Option("0", "0"), new Option("1", "1"), new Option("never", "Never", false, Meaning.BESIDE));
    private static final Cards RATED = new Cards(
            ITEMS,
            List.of(
                    new Column("joy", "Excites me", NUMBERS, "Not at all", "Very much", null),
                    new Column("doable", "This month", NUMBERS, "Hardly", "Easily", Map.of("joy", List.of("1")))));

    @Test
    void of_a_card_that_excites_nobody_nothing_more_is_asked() {
        assertThat(RATED.isRated()).isTrue();
        assertThat(RATED.isMap()).isFalse();
        assertThat(cards.isRated()).isFalse();
        assertThat(RATED.asked(Map.of())).extracting(Column::key).containsExactly("joy");
        assertThat(RATED.asked(Map.of("joy", "1"))).extracting(Column::key).containsExactly("joy", "doable");
        assertThat(RATED.isWhole(Map.of("joy", "0"))).isTrue();
        assertThat(RATED.isWhole(Map.of("joy", "1"))).isFalse();
        assertThat(RATED.isWhole(Map.of("joy", "1", "doable", "0"))).isTrue();
        assertThat(RATED.isWhole(Map.of())).isFalse();
        assertThat(cards.isWhole(Map.of("who", "me", "how", "me"))).isTrue();
    }

    @Test
    void where_the_work_of_a_column_lies_is_the_mean_of_what_lies_on_the_line() {
        Cards map = new Cards(ITEMS, List.of(WHO));
        AnswerBody drawn = AnswerBody.ofCells(Map.of("naps", Map.of("who", "partner"), "bins", Map.of("who", "me")));
        assertThat(map.leaning(drawn, WHO)).hasValue(.5);
        assertThat(map.leaning(naps(Map.of("who", "me")), WHO)).hasValue(0);
        assertThat(map.leaning(naps(Map.of("who", "nobody")), WHO)).isEmpty();
        assertThat(map.leaning(AnswerBody.EMPTY, WHO)).isEmpty();
    }

    @Test
    void never_stands_beside_the_numbers_and_is_none_of_them() {
        Column joy = RATED.columns().getFirst();
        assertThat(joy.line()).containsExactly("0", "1");
        assertThat(joy.beside()).extracting(Option::key).containsExactly("never");
        assertThat(joy.namesPeople()).isFalse();
        assertThat(joy.seenFromOther("never")).isEqualTo("never");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Column("joy", "Excites me", NUMBERS, "Not at all", null, null));
    }

    @Test
    void nobody_and_somebody_else_stand_beside_the_line_and_are_told_apart_where_the_definition_does() {
        Column who = new Column(
                "who",
                "Does it",
                List.of(
                        new Option("me", "Me", false, Meaning.ME),
                        new Option("partner", "My partner", false, Meaning.PARTNER),
                        new Option("outside", "Someone outside", false, Meaning.NEITHER),
                        new Option("nobody", "Nobody", false, Meaning.NOBODY)));
        assertThat(who.beside()).extracting(Option::key).containsExactly("outside", "nobody");
        assertThat(who.meaning("nobody")).isEqualTo(Meaning.NOBODY);
        assertThat(who.inWords("nobody", "Ana", "Ben")).isEqualTo("Nobody");
    }

    @Test
    void me_of_both_is_alike_where_it_says_how_it_is_and_not_where_it_says_who() {
        AnswerBody me = naps(Map.of("who", "me", "how", "me"));
        assertThat(cards.isAlike(me, me, NAPS_HOW)).isTrue();
        assertThat(cards.isAlike(me, me, NAPS_WHO)).isFalse();
        assertThat(cards.isAlike(me, naps(Map.of("who", "partner")), NAPS_WHO)).isTrue();
        assertThat(cards.isAlike(me, naps(Map.of("who", "partner")), NAPS_HOW))
                .as("one of them left it open")
                .isFalse();
        assertThat(cards.isAlike(naps(Map.of()), me, NAPS_HOW)).isFalse();
    }

    @Test
    void of_some_cells_an_answer_says_the_same_and_of_the_others_nothing() {
        AnswerBody both = AnswerBody.ofCells(
                Map.of("naps", Map.of("who", "me", "how", "heavy"), "bins", Map.of("who", "nobody")));
        assertThat(Cards.only(both, NAPS_WHO::equals)).isEqualTo(naps(Map.of("who", "me")));
        assertThat(Cards.only(both, cell -> cell.item().equals("naps")))
                .isEqualTo(naps(Map.of("who", "me", "how", "heavy")));
        assertThat(Cards.only(both, cell -> true)).isEqualTo(both);
        assertThat(Cards.only(both, cell -> false)).isEqualTo(AnswerBody.EMPTY);
    }

    @Test
    void a_day_that_did_not_come_about_says_nothing_of_who() {
        Column day = new Column(
                "day",
                "The day",
                List.of(
                        new Option("not", "Not today", false, Meaning.NOT_DONE),
                        HOW.values().getFirst()));
        assertThat(day.namesPeople()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Column(
                        "odd",
                        "Odd",
                        List.of(WHO.values().getFirst(), WHO.values().getLast())));
    }
}
