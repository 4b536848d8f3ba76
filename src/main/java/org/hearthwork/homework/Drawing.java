package org.hearthwork.homework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.Once;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.homework.internal.DrawRows;
import org.hearthwork.instruments.Draw;
import org.hearthwork.library.Deck;
import org.hearthwork.library.Prompt;
import org.springframework.stereotype.Component;

/** The cards of a deck that come up in one occurrence: drawn by whoever of the two begins first, the same for both. */
@Component
class Drawing {

    private final DrawRows rows;
    private final Once once;
    private final ProductsWord word;

    Drawing(DrawRows rows, Once once, ProductsWord word) {
        this.rows = rows;
        this.once = once;
        this.word = word;
    }

    /** As somebody begins a part; changes nothing where it is drawn, or where there is no deck. */
    void draw(Part part) {
        part.prompts().forEach(prompt -> {
            if (prompt.kind() instanceof Deck deck) {
                UUID occurrence = part.occurrence().getId();
                once.alone(occurrence);
                if (rows.of(occurrence, prompt.key()).isEmpty()) {
                    word.give("draw", occurrence.toString());
                    Set<String> seen = rows.before(occurrence);
                    Set<String> open = rows.openThemes(occurrence);
                    rows.keep(occurrence, prompt.key(), Draw.of(deck, seen, open, occurrence.toString()));
                }
            }
        });
    }

    /** The keys of what came up here, the lightest first; nothing for another question, and before the reader began. */
    Optional<List<String>> of(Part part, Prompt prompt) {
        if (!(prompt.kind() instanceof Deck deck)) {
            return Optional.empty();
        }
        Set<String> drawn = rows.of(part.occurrence().getId(), prompt.key());
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(deck.cards().stream()
                        .map(Deck.Card::key)
                        .filter(drawn::contains)
                        .toList());
    }
}
