package org.hearthwork.homework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;
import org.hearthwork.library.Visibility;

/** The first two things one partner will see on their phone: the card on their home, and the first question. */
final class PartnerPreview extends Section {

    PartnerPreview(AssignForm form, Partner partner) {
        addClassNames("stack", "partner-preview");
        add(new SectionTitle(getTranslation("homework.preview.title", partner.firstName())));
        Exercise exercise = form.exercise();
        Sitting sitting = form.sitting();
        if (exercise == null || sitting == null) {
            Paragraph first = new Paragraph(getTranslation("homework.preview.choose"));
            first.addClassName("soft");
            add(first);
            return;
        }
        add(home(form, partner, exercise, sitting), question(form, partner, sitting));
    }

    private Card home(AssignForm form, Partner partner, Exercise exercise, Sitting sitting) {
        Card card = new Card().warm();
        int minutes = form.smaller() ? exercise.smaller().minutes() : sitting.minutes();
        card.add(small(getTranslation("homework.preview.one-thing", minutes)));
        card.add(new H3(exercise.title()));
        AssignmentWish.Kit kit = form.kit();
        if (!kit.why().isBlank()) {
            card.add(new Paragraph(kit.why().strip()));
        }
        if (!form.noteFor(partner).isBlank()) {
            Paragraph note = new Paragraph(form.noteFor(partner).strip());
            note.addClassName("reading");
            card.add(note);
        }
        if (!kit.cue().isBlank() || !kit.action().isBlank()) {
            card.add(small(getTranslation(
                    "homework.preview.if-then", kit.cue().strip(), kit.action().strip())));
        }
        Span start = new Span(getTranslation("homework.preview.start"));
        start.addClassNames("button", "button-main", "preview-button");
        card.add(start);
        return card;
    }

    private Div question(AssignForm form, Partner partner, Sitting sitting) {
        Prompt prompt = sitting.prompts(form.smaller()).getFirst();
        WhoSees whoSees = form.whoSees();
        Visibility visibility = whoSees.of(prompt.visibility());
        Paragraph ask = new Paragraph(prompt.askedOf(form.other(partner).firstName()));
        ask.addClassName("question");
        Card card = new Card(
                small(getTranslation(
                        "kit.step-of", 1, sitting.prompts(form.smaller()).size())),
                ask,
                promise(visibility));
        if (visibility == Visibility.SEALED && form.readsSealed()) {
            card.add(small(getTranslation("homework.preview.reads-sealed")));
        }
        return card;
    }

    private static Chip promise(Visibility visibility) {
        Glyph glyph = switch (visibility) {
            case PRIVATE, CLINICIAN_ONLY -> Glyph.LOCK;
            case SEALED -> Glyph.SEALED;
            case JOINT -> Glyph.BOTH;
        };
        return Chip.quiet(Sayings.promise(visibility)).with(glyph);
    }

    private static Paragraph small(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("soft", "small");
        return line;
    }
}
