package org.hearthwork.notes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.tracking.Said;

/** "Insert from brief": the lines that can go into a note, each with where it comes from. */
final class InsertDialog extends Dialog {

    InsertDialog(List<Said> offered, Consumer<Said> insert) {
        setHeaderTitle(getTranslation("sessions.insert-from-brief"));
        setWidth("36rem");
        Div lines = new Div();
        lines.addClassName("insert-lines");
        if (offered.isEmpty()) {
            lines.add(new EmptyState(getTranslation("sessions.insert.none")));
        }
        offered.forEach(said -> lines.add(line(said, insert)));
        add(lines);
        getFooter().add(Buttons.quiet(getTranslation("sessions.cancel"), this::close));
    }

    private Button line(Said said, Consumer<Said> insert) {
        Button line = Buttons.plain("", () -> {
            close();
            insert.accept(said);
        });
        Span quote = new Span("“" + said.text() + "”");
        quote.addClassName("insert-quote");
        Span origin = new Span(
                said.source().partner().firstName() + " · " + said.source().exercise() + " · " + said.label());
        origin.addClassNames("small", "soft");
        Div words = new Div(quote, origin);
        words.addClassName("stack-tight");
        line.getElement().appendChild(words.getElement());
        line.addClassName("insert-line");
        return line;
    }
}
