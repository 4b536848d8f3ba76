package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.OwnVersions;

/** What an own exercise is made of, and who published which version of it when. */
final class OwnHistory extends Div {

    OwnHistory(Exercise origin, List<OwnVersions.Published> versions, boolean withdrawn, ZoneId zone) {
        addClassNames("stack-tight", "own-history");
        Div first = new Div(
                Chip.moss(getTranslation("library.ours", versions.getFirst().version())),
                new Span(getTranslation("library.own.origin")),
                new Anchor(LibraryNavigation.exercise(origin.key()), origin.title()));
        first.addClassNames("row", "wrap", "tight");
        add(first);
        if (withdrawn) {
            add(new Div(
                    Chip.brick(getTranslation("library.withdrawn")),
                    new Span(getTranslation("library.withdrawn.words"))));
        }
        versions.forEach(one -> {
            Paragraph line = new Paragraph(getTranslation(
                    "library.own.history", one.version(), one.by(), Dates.withYear(one.at(), zone, getLocale())));
            line.addClassNames("small", "soft");
            add(line);
        });
    }
}
