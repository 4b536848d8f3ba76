package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.library.Wording;

/** What a draft is called and what it is, and that the rest of it stays. */
final class AboutEditor extends Card {

    private final TextField title;
    private final TextArea summary;
    private final TextArea opening;

    AboutEditor(Wording wording, Editing editing) {
        addClassName("own-sitting");
        title = editing.line("title", "library.own.title", wording.title());
        summary = editing.lines("summary", "library.own.summary", wording.summary());
        opening = editing.lines("opening", "library.own.opening", wording.opening());
        H2 heading = new H2(getTranslation("library.own.about"));
        heading.addClassName("card-title");
        Paragraph kept = new Paragraph(getTranslation("library.own.stays-as-it-is"));
        kept.addClassNames("small", "soft");
        Div words = new Div(title, summary, opening);
        words.addClassNames("form", "own-words");
        add(heading, kept, words);
    }

    Wording with(List<Wording.Part> sittings) {
        return new Wording(title.getValue(), summary.getValue(), opening.getValue(), sittings);
    }
}
