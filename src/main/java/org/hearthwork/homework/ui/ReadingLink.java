package org.hearthwork.homework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneId;
import org.hearthwork.homework.Home;
import org.hearthwork.kit.ui.Dates;
import org.hearthwork.kit.ui.Glyph;

/** The way to a reveal that waits to be read together. */
final class ReadingLink {

    private ReadingLink() {}

    static Anchor of(Home.Reading reading, ZoneId zone, Instant now) {
        Span title = new Span(I18NProvider.translate("homework.reading", reading.title()));
        title.addClassName("strong");
        Span about = new Span(reading.exercise() + " · "
                + Dates.day(reading.since(), zone, UI.getCurrentOrThrow().getLocale(), now));
        about.addClassNames("small", "soft");
        Div words = new Div(title, about);
        words.addClassNames("stack-tight", "grow");
        Anchor link = new Anchor("together/" + reading.occurrence(), Glyph.TOGETHER.draw(), words, Glyph.NEXT.draw());
        link.addClassNames("card", "row-link", "reading-link");
        return link;
    }
}
