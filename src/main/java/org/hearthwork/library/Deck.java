package org.hearthwork.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Cards with a question each. A few that are new to the two come up each time, one of each depth; nothing is answered here, and what
 * they pass over nobody learns.
 *
 * @param onlyWhereOpen tags of tender themes: such cards come up for a couple only where their clinician opened the theme
 */
public record Deck(
        List<Card> cards, @JsonProperty("only-where-open") List<String> onlyWhereOpen) implements Unanswered {

    public Deck {
        Set<String> keys = new HashSet<>();
        if (!cards.stream().allMatch(card -> keys.add(card.key()))) {
            throw new IllegalArgumentException("a card of a deck has its own key");
        }
    }

    /** How near a question goes. */
    public enum Depth {
        @JsonProperty("light")
        LIGHT,
        @JsonProperty("warmer")
        WARMER,
        @JsonProperty("deep")
        DEEP
    }

    public record Card(String key, Depth depth, List<String> tags, String ask) {}

    public Stream<Card> of(Depth depth) {
        return cards.stream().filter(card -> card.depth() == depth);
    }

    public Optional<Card> card(String key) {
        return cards.stream().filter(card -> card.key().equals(key)).findFirst();
    }

    /** Whether it may come up where these themes are open. */
    public boolean mayComeUp(Card card, Set<String> open) {
        return card.tags().stream().noneMatch(tag -> onlyWhereOpen.contains(tag) && !open.contains(tag));
    }
}
