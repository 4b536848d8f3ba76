package org.hearthwork.phone.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Deck;
import org.jspecify.annotations.Nullable;

/**
 * The cards that came up, one a screen, to read aloud. The page's own "Next" goes to the next one, whether the two talked about this
 * one or passed it over: nothing is told and nothing is kept of that.
 */
final class DeckField extends PromptField {

    private final ReadAloud aloud = new ReadAloud();
    private final List<Deck.Card> cards;
    private @Nullable Onward onward;
    private int at;

    /** @param drawn keys of what came up; none where it is only looked at, with the first of each depth */
    DeckField(Deck deck, @Nullable List<String> drawn, Consumer<AnswerBody> changed) {
        super(changed);
        cards = drawn == null || drawn.isEmpty()
                ? Stream.of(Deck.Depth.values())
                        .flatMap(depth -> deck.of(depth).limit(1))
                        .toList()
                : drawn.stream().flatMap(key -> deck.card(key).stream()).toList();
        add(aloud);
        draw();
    }

    private void draw() {
        Deck.Card card = cards.get(at);
        String depth = getTranslation("homework.deck." + card.depth().name().toLowerCase(Locale.ROOT));
        aloud.show(getTranslation("homework.deck.step", at + 1, cards.size(), depth), card.ask());
    }

    @Override
    void onThrough(Onward there) {
        onward = there;
    }

    @Override
    boolean goesOn() {
        return at < cards.size() - 1;
    }

    @Override
    boolean goForward() {
        return goesOn() && goTo(at + 1);
    }

    @Override
    boolean goBack() {
        return at > 0 && goTo(at - 1);
    }

    private boolean goTo(int card) {
        at = card;
        draw();
        aloud.goTo();
        if (onward != null) {
            onward.moved();
        }
        return true;
    }
}
