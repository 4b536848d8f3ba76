package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Exercise.IfThen;
import org.springframework.modulith.NamedInterface;

/** Before the first question: what it is and who will see it; why, and what makes it likely to happen, on asking. */
@NamedInterface("parts")
public final class OpeningCard extends Div {

    public OpeningCard(Sheet sheet) {
        addClassName("opening");
        H2 title = new H2(sheet.title());
        title.addClassName("question");
        Div facts = new Div(
                Chip.quiet(getTranslation("homework.minutes", sheet.minutes())).with(Glyph.CLOCK),
                Chip.quiet(getTranslation("homework.questions", sheet.screens()))
                        .with(Glyph.NOTE));
        facts.addClassNames("row", "wrap");
        add(title, facts);
        if (!sheet.note().isEmpty()) {
            add(note(sheet.note()));
        }
        Paragraph first = reading(
                sheet.smaller()
                        ? sheet.exercise().smaller().text()
                        : sheet.sitting()
                                .intro()
                                .replace("{partner}", sheet.other().firstName()));
        add(first);
        if (!sheet.agreed().isEmpty()) {
            add(new AgreedLines(
                    getTranslation("homework.opening.agreed"), sheet.agreed().values()));
        }
        add(whoSees(sheet), why(sheet));
    }

    /** Behind one word: first why it is for these two, as their therapist was told it would be; then all the rest. */
    private Component why(Sheet sheet) {
        Div rest = new Div();
        rest.addClassName("opening");
        if (!sheet.kit().why().isEmpty()) {
            rest.add(section("homework.opening.why-you", reading(sheet.kit().why())));
        }
        if (!sheet.smaller()) {
            rest.add(reading(sheet.exercise().opening()));
        }
        plan(rest, sheet.kit());
        rest.add(reason(sheet.exercise().reason()));
        Details why = new Details(getTranslation("homework.opening.why"), rest);
        why.addClassName("opening-why");
        return why;
    }

    private static Paragraph reading(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("reading");
        return words;
    }

    private Component section(String titleKey, Component... parts) {
        Div section = new Div(new SectionTitle(getTranslation(titleKey)));
        section.add(parts);
        section.addClassName("page-section");
        return section;
    }

    private Component note(String text) {
        Card card = new Card(new SectionTitle(getTranslation("homework.opening.note")), reading(text)).warm();
        card.addClassName("personal-note");
        return card;
    }

    private Component whoSees(Sheet sheet) {
        boolean closed = sheet.staysClosed() && (sheet.opens() != Opens.NEVER || sheet.isMatchedUnseen());
        if (closed) {
            return section(
                    "homework.opening.who-sees",
                    new Card(
                            line(
                                    Glyph.LOCK,
                                    getTranslation(
                                            "homework.home.opens.closed",
                                            sheet.other().firstName())),
                            line(Glyph.SHIELD, getTranslation("homework.opening.each-field"))));
        }
        String key = "homework.opening.opens."
                + (sheet.isMatchedUnseen()
                        ? "matched"
                        : sheet.opens().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Card card = new Card(line(
                sheet.opens().sealed() ? Glyph.SEALED : Glyph.EYE,
                getTranslation(key, sheet.other().firstName())));
        if (sheet.opens().sealed()) {
            card.add(line(Glyph.BOTH, getTranslation("homework.opening.both-give")));
            card.add(line(
                    Glyph.LOCK,
                    getTranslation(
                            sheet.clinicianReadsSealed()
                                    ? "homework.opening.therapist-reads"
                                    : "homework.opening.therapist-waits")));
        }
        if (sheet.asksToPrepare()) {
            card.add(line(
                    Glyph.LOCK,
                    getTranslation("homework.opening.until-sent", sheet.other().firstName())));
        }
        if (sheet.asksToRate()) {
            card.add(line(Glyph.LOCK, getTranslation("homework.opening.until-opened")));
        }
        if (sheet.policy() == Secrets.NO_SECRETS) {
            card.add(line(Glyph.BOTH, getTranslation("homework.opening.no-secrets")));
        }
        card.add(line(Glyph.SHIELD, getTranslation("homework.opening.each-field")));
        return section("homework.opening.who-sees", card);
    }

    private static Component line(Glyph glyph, String words) {
        Div line = new Div(glyph.draw(), new Span(words));
        line.addClassName("glyph-line");
        return line;
    }

    private void plan(Div rest, AssignmentWish.Kit kit) {
        if (kit.cue().isEmpty() && kit.action().isEmpty()) {
            return;
        }
        Card card = new Card();
        said(card, "homework.opening.if", IfThen.afterIf(kit.cue()));
        said(card, "homework.opening.then", kit.action());
        said(card, "homework.opening.obstacle", kit.obstacle());
        said(card, "homework.opening.plan-b", kit.planB());
        rest.add(section("homework.opening.plan", card));
    }

    private void said(Card card, String key, String text) {
        if (!text.isEmpty()) {
            Span label = new Span(getTranslation(key));
            label.addClassNames("small", "strong", "soft");
            Span words = new Span(text);
            words.addClassName("reading");
            Div line = new Div(label, words);
            line.addClassName("stack-tight");
            card.add(line);
        }
    }

    private Component reason(Exercise.Reason reason) {
        Paragraph source = new Paragraph(reason.source());
        source.addClassNames("small", "soft");
        Paragraph text = new Paragraph(reason.text().strip());
        text.addClassName("soft");
        return section(
                "homework.opening.reason",
                text,
                source,
                line(Glyph.INFO, getTranslation(reason.kind().messageKey())));
    }
}
