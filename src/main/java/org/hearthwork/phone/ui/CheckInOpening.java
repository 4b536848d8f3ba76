package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.outcomes.CheckIn;

/** Before the first question of the check-in: how long it takes, and who will see what. */
final class CheckInOpening extends Div {

    private static final int MINUTES = 2;

    /** @param asked what it will ask; nothing of it is answered yet */
    CheckInOpening(CheckIn asked) {
        addClassName("opening");
        H2 title = new H2(getTranslation("outcomes.opening.title"));
        title.addClassName("question");
        Div facts = new Div(
                Chip.quiet(getTranslation("homework.minutes", MINUTES)).with(Glyph.CLOCK),
                Chip.quiet(getTranslation(
                                "homework.questions", asked.questions().size()))
                        .with(Glyph.NOTE));
        facts.addClassNames("row", "wrap");
        Paragraph words = new Paragraph(getTranslation("outcomes.opening.words"));
        words.addClassName("reading");
        Card sees = new Card(line(
                Glyph.LOCK,
                getTranslation("outcomes.opening.care-team", asked.other().firstName())));
        if (!asked.apart()) {
            sees.add(line(Glyph.SEALED, getTranslation("outcomes.opening.sealed")));
            sees.add(line(Glyph.EYE, getTranslation("homework.opening.therapist-reads")));
        }
        if (asked.policy() == Secrets.NO_SECRETS) {
            sees.add(line(Glyph.BOTH, getTranslation("homework.opening.no-secrets")));
        }
        sees.add(line(Glyph.SHIELD, getTranslation("homework.opening.each-field")));
        Div section = new Div(new SectionTitle(getTranslation("homework.opening.who-sees")), sees);
        section.addClassName("page-section");
        Paragraph source = new Paragraph(getTranslation("outcomes.opening.csi"));
        source.addClassNames("small", "soft");
        add(title, facts, words, section, source);
    }

    private static Component line(Glyph glyph, String words) {
        Div line = new Div(glyph.draw(), new Span(words));
        line.addClassName("glyph-line");
        return line;
    }
}
