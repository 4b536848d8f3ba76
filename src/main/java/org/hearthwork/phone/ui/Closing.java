package org.hearthwork.phone.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import org.hearthwork.homework.HandedIn;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.Sheet;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;

/** A calm end: what happened, and what comes next. */
final class Closing extends Div {

    private final Div mark;
    private final H2 title;
    private final Paragraph said;
    private final Div next;

    private Closing(Glyph glyph, String titleKey, String words, Component... more) {
        addClassName("closing");
        title = new H2(I18NProvider.translate(titleKey));
        title.addClassName("question");
        title.getElement().setAttribute("tabindex", "-1");
        said = new Paragraph(words);
        said.addClassNames("lead", "soft");
        mark = new Div(glyph.draw());
        mark.addClassName("closing-mark");
        next = new Div(more);
        next.addClassName("closing-next");
        add(mark, title, said, next);
        // On every closing screen, so that it tells nothing of what was answered.
        add(Buttons.quietLink("help-now", I18NProvider.translate("homework.closing.help")));
    }

    /** Right after "Finish". */
    static Closing handedIn(Sheet sheet, HandedIn handed) {
        HandedIn.Next next = handed.next();
        if (next != null) {
            return goesOn(sheet, next, handed.revealed());
        }
        return open(sheet, handed.revealed())
                ? bothIn(sheet)
                : new Closing(Glyph.CHECK, "homework.closing.yours-is-in", afterwards(sheet));
    }

    /** Coming back to what is handed in already. @param came what came of it */
    static Closing isIn(Sheet sheet, HandedIn came) {
        HandedIn.Next next = came.next();
        if (next != null) {
            return goesOn(sheet, next, came.revealed());
        }
        return open(sheet, came.revealed())
                ? bothIn(sheet)
                : new Closing(Glyph.CHECK, "homework.closing.is-in", afterwards(sheet));
    }

    /** After the weekly check-in. @param words what comes of it */
    static Closing checkedIn(String titleKey, String words) {
        return new Closing(Glyph.CHECK, titleKey, words);
    }

    /** Says something else in the same place: what has the focus keeps it, and nothing moves to where it is. */
    void becomes(Closing other) {
        mark.removeAll();
        other.mark.getChildren().toList().forEach(mark::add);
        title.setText(other.title.getText());
        said.setText(other.said.getText());
        next.removeAll();
        other.next.getChildren().toList().forEach(next::add);
    }

    /** A day that both ticked opens no screen of its own: two ticks side by side would be a comparison. */
    private static boolean open(Sheet sheet, boolean revealed) {
        return revealed && !sheet.isTick();
    }

    private static Closing bothIn(Sheet sheet) {
        Anchor read = Buttons.mainLink(
                "together/" + sheet.occurrence(), I18NProvider.translate("homework.closing.read-together"));
        return new Closing(
                Glyph.TOGETHER,
                "homework.reveal.both-in",
                I18NProvider.translate(of(sheet) + "both-in", sheet.other().firstName()),
                read);
    }

    /** What the two do next can be done now; what opened, if anything did, can be read as well. */
    private static Closing goesOn(Sheet sheet, HandedIn.Next next, boolean revealed) {
        return new Closing(
                Glyph.TOGETHER,
                "homework.reveal.both-in",
                I18NProvider.translate(
                        revealed ? "homework.closing.goes-on" : "homework.closing.goes-on.unseen",
                        sheet.other().firstName()),
                revealed
                        ? new Component[] {Buttons.mainLink("do/" + next.id(), next.title()), readTogether(sheet)}
                        : new Component[] {Buttons.mainLink("do/" + next.id(), next.title())});
    }

    private static Anchor readTogether(Sheet sheet) {
        return Buttons.quietLink(
                "together/" + sheet.occurrence(), I18NProvider.translate("homework.closing.read-together"));
    }

    private static String afterwards(Sheet sheet) {
        if (sheet.staysClosed() && sheet.opens() != Opens.NEVER) {
            return I18NProvider.translate(
                    staysClosed(sheet.past()), sheet.other().firstName());
        }
        if (sheet.isTick() && sheet.audience().joint() && sheet.opens() != Opens.NEVER) {
            return I18NProvider.translate("homework.closing.tick");
        }
        return I18NProvider.translate(
                switch (sheet.opens()) {
                    case NEVER ->
                        sheet.isMatchedUnseen() && !sheet.staysClosed()
                                ? "homework.closing.matched"
                                : "homework.closing.therapist";
                    case IN_SESSION -> of(sheet) + "in-session";
                    case AT_ONCE -> "homework.closing.at-once";
                    case WHEN_BOTH_IN ->
                        sheet.stayedClosed() ? "homework.reveal.stayed-closed" : of(sheet) + "when-both-in";
                },
                sheet.other().firstName());
    }

    /** That one's own consent that was taken back keeps it closed. @param past whether it could not be finished anew any more */
    static String staysClosed(boolean past) {
        return past ? "homework.closing.closed.past" : "homework.closing.closed";
    }

    /** Where something is its author's until sent, what opens by itself is not all that was written, or none of it. */
    private static String of(Sheet sheet) {
        if (!sheet.asksToPrepare()) {
            return "homework.closing.";
        }
        return sheet.onlyPrepares() ? "homework.closing.then." : "homework.closing.prepared.";
    }

    static Closing couldnt() {
        return couldnt(new Component[0]);
    }

    static Closing couldnt(Runnable undo) {
        return couldnt(Buttons.quiet(I18NProvider.translate("homework.undo"), undo));
    }

    private static Closing couldnt(Component... wayBack) {
        return new Closing(
                Glyph.HEARTH,
                "homework.closing.couldnt",
                I18NProvider.translate("homework.closing.couldnt.words"),
                wayBack);
    }

    /** Nothing can be begun now. */
    static Closing closed(String title, Refusal refusal) {
        return new Closing(Glyph.HEARTH, title, I18NProvider.translate(refusal.messageKey(), refusal.parameters()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        title.getElement().callJsFunction("focus");
    }
}
