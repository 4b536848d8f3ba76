package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.hearthwork.library.Themes;

/** One theme on paper, whole: to tick, and to read aloud from. */
final class PaperTheme extends Div {

    PaperTheme(Themes.Theme theme) {
        addClassName("paper-theme");
        Paragraph title = new Paragraph(PaperField.square(), new Span(theme.label()));
        title.addClassName("strong");
        UnorderedList steps = new UnorderedList();
        steps.addClassName("paper-steps");
        Themes.steps(theme).forEach(step -> {
            Span what = new Span(
                    getTranslation("library.paper.theme." + step.part().name().toLowerCase(Locale.ROOT), step.at()));
            what.addClassNames("small", "soft");
            steps.add(new ListItem(what, new Span(" " + step.words())));
        });
        add(title, steps);
    }
}
