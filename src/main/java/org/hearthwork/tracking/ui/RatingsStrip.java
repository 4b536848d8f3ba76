package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.AssignmentPage.Opened;
import org.hearthwork.tracking.AssignmentPage.Ratings;
import org.jspecify.annotations.Nullable;

/** How the two rated each other: what of it they gave both, and whether a clinician has opened it to them. */
final class RatingsStrip extends Div {

    /** @param open null for who only reads: no button is made */
    RatingsStrip(Ratings ratings, AssignmentPage page, Instant now, @Nullable Runnable open) {
        addClassName("ratings-strip");
        Opened opened = ratings.opened();
        Span title = new Span(String.join(" \u00b7 ", ratings.labels()));
        title.addClassName("strong");
        Span words = new Span(
                opened == null
                        ? getTranslation(
                                "homework.ratings.closed",
                                page.couple().a().firstName(),
                                page.couple().b().firstName())
                        : getTranslation(
                                "homework.ratings.opened",
                                opened.by(),
                                Dates.near(opened.at(), page.couple().zone(), getLocale(), now)));
        words.addClassNames("small", "soft");
        Div said = new Div(title, words);
        said.addClassNames("stack-tight", "grow");
        add((opened == null ? Glyph.LOCK : Glyph.BOTH).draw(), said);
        if (opened == null && open != null) {
            add(Buttons.plain(getTranslation("homework.ratings.open"), open::run));
        }
    }
}
