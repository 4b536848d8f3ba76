package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Set;
import org.hearthwork.library.Deck;

/** Some cards of a deck on paper, a few of each depth. Nobody knows here whom tender themes would meet, so there are none of them. */
final class PaperDeck extends Div {

    private static final int OF_EACH = 8;

    PaperDeck(Deck deck) {
        addClassName("paper-theme");
        for (Deck.Depth depth : Deck.Depth.values()) {
            Paragraph title = new Paragraph(
                    getTranslation("library.paper.deck." + depth.name().toLowerCase(Locale.ROOT)));
            title.addClassName("strong");
            UnorderedList list = new UnorderedList();
            list.addClassName("boxes");
            deck.of(depth)
                    .filter(card -> deck.mayComeUp(card, Set.of()))
                    .limit(OF_EACH)
                    .forEach(card -> list.add(new ListItem(PaperField.square(), new Span(card.ask()))));
            add(title, list);
        }
    }
}
