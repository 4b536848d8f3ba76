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
