package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.library.OwnPlanDraft;
import org.hearthwork.library.OwnVersions;

/** The drafts that their author has not published yet, to go on with. */
final class WaitingDrafts extends Section {

    private final Card rows = new Card().rows();
    private final ZoneId zone;

    private WaitingDrafts(ZoneId zone) {
        this.zone = zone;
        addClassName("page-section");
        add(new SectionTitle(getTranslation("library.own.drafts")), rows);
    }

    static WaitingDrafts ofExercises(List<OwnVersions.Waiting> drafts, ZoneId zone) {
        WaitingDrafts waiting = new WaitingDrafts(zone);
        drafts.forEach(one -> waiting.row(LibraryNavigation.draft(one.id()), one.title(), one.savedAt()));
        return waiting;
    }

    static WaitingDrafts ofPlans(List<OwnPlanDraft> drafts, ZoneId zone) {
        WaitingDrafts waiting = new WaitingDrafts(zone);
        drafts.forEach(one ->
                waiting.row(LibraryNavigation.planDraft(one.id()), one.wording().title(), one.savedAt()));
        return waiting;
    }

    private void row(String address, String title, Instant savedAt) {
        Anchor link = new Anchor(address, title.isBlank() ? getTranslation("library.own.draft.untitled") : title);
        Span saved = new Span(getTranslation("library.own.draft.saved", Dates.withYear(savedAt, zone, getLocale())));
        saved.addClassNames("small", "soft");
        Div row = new Div(link, saved);
        row.addClassNames("row", "wrap");
        rows.add(row);
    }
}
