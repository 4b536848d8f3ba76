package org.hearthwork.phone.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.kit.ui.Buttons;

/**
 * The sentences that would reach both, to tap: the one that is tapped stands large, to be read aloud or held up. It goes nowhere; a
 * second tap puts it away.
 */
final class PhraseCards extends Div {

    private final Paragraph large = new Paragraph();
    private final List<Button> cards = new ArrayList<>();

    PhraseCards(List<String> phrases) {
        addClassName("phrase-cards");
        Span title = new Span(getTranslation("homework.talk.phrases"));
        title.addClassNames("small", "strong");
        large.addClassNames("phrase-large");
        large.getElement().setAttribute("role", "status");
        Div row = new Div();
        row.addClassName("phrase-row");
        row.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", getTranslation("homework.talk.phrases"));
        phrases.forEach(phrase -> {
            Button card = Buttons.plain(phrase, () -> show(phrase));
            card.addClassName("phrase-card");
            card.getElement().setAttribute("aria-pressed", "false");
            cards.add(card);
            row.add(card);
        });
        add(title, row, large);
    }

    private void show(String phrase) {
        boolean away = phrase.equals(large.getText());
        large.setText(away ? "" : phrase);
        cards.forEach(card ->
                card.getElement().setAttribute("aria-pressed", String.valueOf(!away && phrase.equals(card.getText()))));
    }
}
