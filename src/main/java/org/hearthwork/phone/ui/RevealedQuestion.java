package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.phone.Reveal;

/** One question with what each of the two said to it. */
final class RevealedQuestion extends Div {

    RevealedQuestion(Reveal reveal, Reveal.Question question) {
        H2 ask = new H2(question.ask());
        ask.addClassName("reveal-ask");
        add(ask);
        addClassNames("page-section", "reveal-question");
        if (question.alike()) {
            add(alike(reveal, question.mine()));
            return;
        }
        if (!question.both().isEmpty()) {
            Div both = new Div(
                    Glyph.BOTH.draw(),
                    new Span(getTranslation("homework.reveal.both-chose", String.join(", ", question.both()))));
            both.addClassNames("glyph-line", "both-chose");
            add(both);
        }
        Div sides = new Div();
        side(sides, reveal.me(), question.mine());
        side(sides, reveal.other(), question.theirs());
        sides.addClassName("reveal-sides");
        add(sides);
    }

    /** Both said the same: said once, with both names. */
    private static Component alike(Reveal reveal, List<String> lines) {
        Div names = new Div(
                new SeatName(reveal.me().seat(), reveal.me().firstName()),
                new SeatName(reveal.other().seat(), reveal.other().firstName()));
        names.addClassName("row");
        Card card = new Card(names);
        lines.forEach(line -> card.add(said(line)));
        return card;
    }

    private static Paragraph said(String line) {
        Paragraph words = new Paragraph(line);
        words.addClassName("said");
        return words;
    }

    /** Of somebody who left it open nothing is said: a blank beside an answer would read as an answer too. */
    private static void side(Div sides, Partner partner, List<String> lines) {
        if (!lines.isEmpty()) {
            Card card = new Card(new SeatName(partner.seat(), partner.firstName())).of(partner.seat());
            lines.forEach(line -> card.add(said(line)));
            sides.add(card);
        }
    }
}
