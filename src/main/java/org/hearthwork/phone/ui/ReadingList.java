package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.phone.Home;

/** The ways to what the two may read together. */
final class ReadingList extends Div {

    private final ZoneId zone;
    private final Instant now;

    ReadingList(String title, List<Home.Reading> readings, ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
        addClassName("page-section");
        Card rows = new Card().rows();
        readings.forEach(reading -> rows.add(link(reading)));
        add(new SectionTitle(title), rows);
    }

    private Component link(Home.Reading reading) {
        Span title = new Span(reading.title());
        title.addClassName("strong");
        Span about = new Span(reading.exercise() + " · " + Dates.day(reading.since(), zone, getLocale(), now));
        about.addClassNames("small", "soft");
        Div words = new Div(title, about);
        words.addClassNames("stack-tight", "grow");
        Anchor link = new Anchor("together/" + reading.occurrence(), Glyph.TOGETHER.draw(), words, Glyph.NEXT.draw());
        link.addClassName("row-link");
        return link;
    }
}
