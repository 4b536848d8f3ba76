package org.hearthwork.homework.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;

/** A calm end: what happened, and what comes next. */
final class Closing extends Div {

    private final H2 title;

    private Closing(Glyph glyph, String titleKey, String words, Component... more) {
        addClassName("closing");
        title = new H2(I18NProvider.translate(titleKey));
        title.addClassName("question");
        title.getElement().setAttribute("tabindex", "-1");
        Paragraph said = new Paragraph(words);
        said.addClassNames("lead", "soft");
        Div round = new Div(glyph.draw());
        round.addClassName("closing-mark");
        add(round, title, said);
        add(more);
    }

    /** Right after "Finish". */
    static Closing handedIn(Sheet sheet, boolean revealed) {
        return revealed ? bothIn(sheet) : new Closing(Glyph.CHECK, "homework.closing.yours-is-in", afterwards(sheet));
    }

    /** Coming back to what is handed in already. */
    static Closing isIn(Sheet sheet) {
        return sheet.revealed() ? bothIn(sheet) : new Closing(Glyph.CHECK, "homework.closing.is-in", afterwards(sheet));
    }

    private static Closing bothIn(Sheet sheet) {
        Anchor read = Buttons.mainLink(
                "together/" + sheet.occurrence(), I18NProvider.translate("homework.closing.read-together"));
        return new Closing(
                Glyph.TOGETHER,
                "homework.reveal.both-in",
                I18NProvider.translate("homework.closing.both-in", sheet.other().firstName()),
                read);
    }

    private static String afterwards(Sheet sheet) {
        return I18NProvider.translate(
                switch (sheet.opens()) {
                    case NEVER -> "homework.closing.therapist";
                    case IN_SESSION -> "homework.closing.in-session";
                    case AT_ONCE -> "homework.closing.at-once";
                    case WHEN_BOTH_IN ->
                        sheet.stayedClosed() ? "homework.reveal.stayed-closed" : "homework.closing.when-both-in";
                },
                sheet.other().firstName());
    }

    static Closing couldnt() {
        return new Closing(
                Glyph.HEARTH,
                "homework.closing.couldnt",
                I18NProvider.translate("homework.closing.couldnt.words"),
                Buttons.quietLink("help-now", I18NProvider.translate("homework.closing.help")));
    }

    static Closing resting(Refusal refusal) {
        return new Closing(
                Glyph.HEARTH,
                "homework.do.resting.title",
                I18NProvider.translate(refusal.messageKey(), refusal.parameters()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        title.getElement().callJsFunction("focus");
    }
}
