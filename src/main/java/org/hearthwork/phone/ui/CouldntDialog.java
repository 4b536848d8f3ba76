package org.hearthwork.phone.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;

/** "Couldn't this time": an answer like any other, one tap for its reason. Who sees the reason stands above the choice. */
final class CouldntDialog extends Dialog {

    /** @param otherName whom the reason is not shown to */
    CouldntDialog(String otherName, Consumer<CouldntReason> chosen) {
        addClassName("couldnt-dialog");
        setHeaderTitle(getTranslation("homework.couldnt.title"));
        Paragraph kind = new Paragraph(getTranslation("homework.couldnt.kind"));
        kind.addClassName("soft");
        Div whoSees = new Div(Glyph.LOCK.draw(), new Span(getTranslation("homework.couldnt.who-sees", otherName)));
        whoSees.addClassNames("glyph-line", "small");
        Div reasons = new Div();
        reasons.addClassName("couldnt-reasons");
        for (CouldntReason reason : CouldntReason.values()) {
            reasons.add(Buttons.plain(getTranslation(key(reason)), () -> {
                close();
                chosen.accept(reason);
            }));
        }
        add(kind, whoSees, reasons);
        getFooter().add(Buttons.quiet(getTranslation("homework.couldnt.back"), this::close));
    }

    /** Offered where something else was asked for: these words say why, first. */
    CouldntDialog instead(String words) {
        Paragraph why = new Paragraph(words);
        why.getElement().setAttribute("role", "status");
        addComponentAsFirst(why);
        return this;
    }

    private static String key(CouldntReason reason) {
        return "homework.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
