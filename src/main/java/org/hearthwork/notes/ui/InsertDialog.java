package org.hearthwork.notes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.tracking.Said;

/** "Insert from brief": the lines that can go into a note, each with where it comes from. */
final class InsertDialog extends Dialog {

    /** @param whence who said it, and where */
    record Offer(String quote, String whence, Runnable insert) {

        static Offer of(Said said, Runnable insert) {
            return new Offer(
                    said.text(),
                    said.source().partner().firstName() + " · " + said.source().exercise() + " · " + said.label(),
                    insert);
        }

        static Offer of(Line line, Runnable insert) {
            return new Offer(
                    line.text(),
                    line.by().firstName() + " · " + I18NProvider.translate("outcomes.check-in") + " · "
                            + I18NProvider.translate(
                                    "outcomes.check-in." + line.asked().name().toLowerCase(Locale.ROOT) + ".label"),
                    insert);
        }
    }

    InsertDialog(List<Offer> offered) {
        setHeaderTitle(getTranslation("sessions.insert-from-brief"));
        setWidth("36rem");
        Div lines = new Div();
        lines.addClassName("insert-lines");
        if (offered.isEmpty()) {
            lines.add(new EmptyState(getTranslation("sessions.insert.none")));
        }
        offered.forEach(one -> lines.add(line(one)));
        add(lines);
        getFooter().add(Buttons.quiet(getTranslation("sessions.cancel"), this::close));
    }

    private Button line(Offer one) {
        Button line = Buttons.plain("", () -> {
            close();
            one.insert().run();
        });
        Span quote = new Span("“" + one.quote() + "”");
        quote.addClassName("insert-quote");
        Span origin = new Span(one.whence());
        origin.addClassNames("small", "soft");
        Div words = new Div(quote, origin);
        words.addClassName("stack-tight");
        line.getElement().appendChild(words.getElement());
        line.addClassName("insert-line");
        return line;
    }
}
