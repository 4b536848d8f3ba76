package org.hearthwork.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearthwork.library.Deck;
import org.hearthwork.library.Shipped;
import org.junit.jupiter.api.Test;

/** Which cards come up: one of each depth, new to the two, the same for both. */
class DrawTest {

    private static final Deck DECK =
            (Deck) Shipped.prompt("question-deck", "cards", "deck").kind();
    private static final Set<String> NOTHING = Set.of();

    @Provide
    Arbitrary<Set<String>> seen() {
        return Arbitraries.of(DECK.cards()).map(Deck.Card::key).set().ofMaxSize(150);
    }

    private static Deck.Card card(String key) {
        return DECK.card(key).orElseThrow();
    }

    @Property(tries = 200)
    void there_is_one_card_of_each_depth_and_the_lightest_comes_first(
            @ForAll("seen") Set<String> seen, @ForAll String lot) {
        assertThat(Draw.of(DECK, seen, NOTHING, lot))
                .extracting(key -> card(key).depth())
                .containsExactly(Deck.Depth.LIGHT, Deck.Depth.WARMER, Deck.Depth.DEEP);
    }

    @Property(tries = 200)
    void a_card_comes_up_again_only_once_all_of_its_depth_came_up(
            @ForAll("seen") Set<String> seen, @ForAll String lot) {
        Draw.of(DECK, seen, NOTHING, lot).stream()
                .filter(seen::contains)
                .forEach(again -> assertThat(DECK.of(card(again).depth()).filter(card -> DECK.mayComeUp(card, NOTHING)))
                        .extracting(Deck.Card::key)
                        .isSubsetOf(seen));
    }

    @Property(tries = 200)
    void the_same_lot_draws_the_same_cards_whoever_draws(@ForAll("seen") Set<String> seen, @ForAll String lot) {
        assertThat(Draw.of(DECK, seen, NOTHING, lot)).isEqualTo(Draw.of(DECK, new HashSet<>(seen), NOTHING, lot));
    }

    @Property(tries = 200)
    void a_tender_theme_comes_up_only_where_it_is_open(@ForAll("seen") Set<String> seen, @ForAll String lot) {
        assertThat(Draw.of(DECK, seen, Set.of("birth"), lot))
                .noneMatch(key -> card(key).tags().contains("loss"));
        assertThat(Draw.of(DECK, seen, NOTHING, lot))
                .noneMatch(key ->
                        card(key).tags().contains("loss") || card(key).tags().contains("birth"));
    }

    @Test
    void where_both_themes_are_open_each_card_comes_up_once_in_fifty_times() {
        Set<String> seen = new HashSet<>();
        for (int time = 0; time < 50; time++) {
            List<String> drawn = Draw.of(DECK, seen, Set.of("birth", "loss"), "time " + time);
            assertThat(drawn).noneMatch(seen::contains);
            seen.addAll(drawn);
        }
        assertThat(seen).hasSize(150);
    }

    @Test
    void the_deck_has_150_cards_fifty_of_each_depth_and_some_of_tender_themes() {
        assertThat(DECK.cards()).hasSize(150);
        for (Deck.Depth depth : Deck.Depth.values()) {
            assertThat(DECK.of(depth)).as("%s", depth).hasSize(50);
        }
        assertThat(DECK.cards())
                .extracting(Deck.Card::ask)
                .doesNotHaveDuplicates()
                .allMatch(ask -> ask.endsWith("?") && ask.length() <= 140);
        assertThat(DECK.onlyWhereOpen())
                .containsExactlyInAnyOrder("birth", "loss")
                .allSatisfy(theme -> assertThat(
                                DECK.cards().stream().filter(card -> card.tags().contains(theme)))
                        .isNotEmpty());
    }
}
