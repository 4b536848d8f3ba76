package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.ui.CouplesNavigation;
import org.hearthwork.homework.LessSafe;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.tracking.Trend;
import org.springframework.modulith.NamedInterface;

/** How one exercise went over the last weeks: what calls for somebody first, and then its trends. */
@NamedInterface("parts")
public final class TrendSection extends Section {

    private final Couple couple;

    public TrendSection(Trend.Of of, Couple couple, String title) {
        this.couple = couple;
        addClassNames("page-section", "trends");
        add(new SectionTitle(title));
        of.falls().forEach(fall -> add(fall(fall)));
        Div cards = new Div();
        cards.addClassName("page-grid");
        of.trends().forEach(trend -> cards.add(new TrendCard(trend, couple)));
        add(cards);
    }

    /** For the care team alone, with its rule; what to do about it is a talk with this one person. */
    private Card fall(Trend.Fall fall) {
        return fallen(fall, couple, true);
    }

    public static Card fallen(Trend.Fall fall, Couple couple, boolean withRule) {
        Card card = new Card();
        Span words = new Span(Sayings.of("homework.trend.fall", fall.from(), fall.to(), TrendSketches.day(fall.day())));
        Div line = new Div(new SeatName(fall.seat(), couple.partner(fall.seat()).firstName()), words);
        line.addClassNames("row", "wrap");
        card.add(line);
        if (withRule) {
            Paragraph rule = new Paragraph(Sayings.of("homework.trend.fall.rule", LessSafe.FALL));
            rule.addClassNames("small", "soft");
            card.add(rule, new Anchor(CouplesNavigation.couple(couple.id()), Sayings.of("homework.trend.fall.to")));
        }
        return card.guarded();
    }
}
