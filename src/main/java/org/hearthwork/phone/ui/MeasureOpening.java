package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.outcomes.MeasureSheet;

/** Before the first question of a measure: what it is, who sees the answers, and what it is not. */
final class MeasureOpening extends Div {

    MeasureOpening(MeasureSheet sheet) {
        addClassName("opening");
        H2 title = new H2(getTranslation("outcomes.measure.title"));
        title.addClassName("question");
        Div facts = new Div(
                Chip.quiet(getTranslation("homework.minutes", sheet.measure().minutes()))
                        .with(Glyph.CLOCK),
                Chip.quiet(getTranslation(
                                "homework.questions", sheet.questions().size()))
                        .with(Glyph.NOTE));
        facts.addClassNames("row", "wrap");
        Paragraph words = new Paragraph(getTranslation("outcomes.measure.opening"));
        words.addClassName("reading");
        Card sees = new Card(
                line(
                        Glyph.LOCK,
                        getTranslation(
                                "outcomes.measure.care-team", sheet.other().firstName())),
                line(Glyph.SHIELD, getTranslation("outcomes.measure.not-again")));
        Div section = new Div(new SectionTitle(getTranslation("homework.opening.who-sees")), sees);
        section.addClassName("page-section");
        add(title, facts, words, section);
        if (sheet.asksOfSelfHarm()) {
            Card urgent = new Card(line(Glyph.EYE, getTranslation("outcomes.measure.at-once")));
            add(urgent);
        }
        if (!sheet.inOwnLanguage()) {
            add(small("outcomes.measure.english-only"));
        }
        add(small(
                "outcomes.measure.notice." + sheet.measure().key(),
                sheet.measure().name()));
    }

    private Paragraph small(String key, Object... parameters) {
        Paragraph words = new Paragraph(getTranslation(key, parameters));
        words.addClassNames("small", "soft");
        return words;
    }

    private static Component line(Glyph glyph, String words) {
        Div line = new Div(glyph.draw(), new Span(words));
        line.addClassName("glyph-line");
        return line;
    }
}
