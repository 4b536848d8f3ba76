package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Sitting;

/** The questions of one sitting that the same people see, on a sheet of its own. */
final class PaperSheet extends Div {

    /** Who a sheet is for, in the order in which the sheets of a sitting are written. */
    enum Whose {
        /** Prepared alone; sent, or kept. */
        SENT(Glyph.LOCK),
        /** Given to the therapist, who opens it with the two. */
        OPENED(Glyph.LOCK),
        /** Folded until both have written. */
        SEALED(Glyph.SEALED),
        /** Kept, or given to the therapist. */
        OWN(Glyph.LOCK),
        /** Written by both on one sheet. */
        BOTH(Glyph.BOTH);

        private final Glyph glyph;

        Whose(Glyph glyph) {
            this.glyph = glyph;
        }

        /** Private and clinician-only on one: nobody who looks at the sheet can tell them apart. */
        static Whose of(Prompt prompt) {
            return switch (prompt.visibility()) {
                case UNTIL_SENT -> SENT;
                case UNTIL_OPENED -> OPENED;
                case SEALED -> SEALED;
                case PRIVATE, CLINICIAN_ONLY -> OWN;
                case JOINT -> BOTH;
            };
        }
    }

    private final List<Prompt> prompts;

    PaperSheet(Exercise exercise, Sitting sitting, Whose whose, List<Prompt> prompts) {
        this.prompts = prompts;
        addClassName("sheet");
        Span of = new Span(exercise.title() + " · " + getTranslation("library.minutes", sitting.minutes()));
        of.addClassNames("small", "soft");
        H2 title = new H2(sitting.title());
        Span told = new Span(whose.glyph.draw(), new Span(getTranslation("library.paper.whose." + whose)));
        told.addClassName("sheet-whose");
        Div names = new Div(
                blank(getTranslation(whose == Whose.BOTH ? "library.paper.names" : "library.paper.name")),
                blank(getTranslation("library.paper.date")));
        names.addClassName("sheet-names");
        Paragraph intro = new Paragraph(sitting.intro().replace("{partner}", getTranslation("library.partner")));
        OrderedList questions = new OrderedList();
        questions.addClassName("sheet-questions");
        prompts.forEach(prompt -> questions.add(question(prompt)));
        add(of, title, told, names, intro, questions);
    }

    boolean asksSomething() {
        return !prompts.isEmpty();
    }

    private static Div blank(String label) {
        Span line = new Span();
        line.addClassName("blank");
        Div both = new Div(new Span(label), line);
        both.addClassName("labelled-blank");
        return both;
    }

    private ListItem question(Prompt prompt) {
        Paragraph ask = new Paragraph(prompt.askedOf(getTranslation("library.partner")));
        ask.addClassName("asked");
        ListItem item = new ListItem(ask);
        if (prompt.hint() != null) {
            Paragraph hint = new Paragraph(prompt.hint().replace("{partner}", getTranslation("library.partner")));
            hint.addClassNames("small", "soft");
            item.add(hint);
        }
        item.add(new PaperField(prompt.kind(), prompt.hint() != null));
        return item;
    }
}
