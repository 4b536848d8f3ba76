package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.OwnVersions;

/** The drafts that their author has not published yet, to go on with. */
final class WaitingDrafts extends Section {

    WaitingDrafts(List<OwnVersions.Waiting> drafts, ZoneId zone) {
        addClassName("page-section");
        Card rows = new Card().rows();
        drafts.forEach(one -> {
            Anchor link = new Anchor(
                    LibraryNavigation.draft(one.id()),
                    one.title().isBlank() ? getTranslation("library.own.draft.untitled") : one.title());
            Span saved = new Span(
                    getTranslation("library.own.draft.saved", Dates.withYear(one.savedAt(), zone, getLocale())));
            saved.addClassNames("small", "soft");
            Div row = new Div(link, saved);
            row.addClassNames("row", "wrap");
            rows.add(row);
        });
        add(new SectionTitle(getTranslation("library.own.drafts")), rows);
    }
}
