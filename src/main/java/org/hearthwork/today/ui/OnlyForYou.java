package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.outcomes.ui.CheckInSaid;
import org.hearthwork.today.Brief;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.ui.TrackingNavigation;
import org.hearthwork.tracking.ui.TrendSection;
import org.jspecify.annotations.Nullable;

/** What is for the clinician alone: collapsed, and not even sent to the browser until asked for. */
final class OnlyForYou extends Card {

    private final Brief brief;
    private final Digest digest;
    private final Function<Said, Component> quote;
    private final @Nullable Consumer<Line> insert;

    OnlyForYou(Brief brief, Function<Said, Component> quote, @Nullable Consumer<Line> insert) {
        this.brief = brief;
        this.insert = insert;
        this.digest = brief.digest();
        this.quote = quote;
        guarded();
        addClassNames("only-for-you", "no-print");
        Span words = new Span(Glyph.DIAMOND.draw(), new Span(words()));
        words.addClassNames("row", "only-for-you-words");
        Div line = new Div(words);
        line.addClassName("between");
        add(line);
        if (hasSomething(brief)) {
            Button show = Buttons.quiet(getTranslation("sessions.brief.show"), () -> {});
            show.getElement().setAttribute("aria-expanded", "false");
            Div content = new Div();
            content.addClassName("stack");
            Clicks.on(show, () -> toggle(show, content));
            line.add(show);
        }
    }

    /** Whether there is anything to say. */
    static boolean isFor(Brief brief) {
        return brief.digest().onHold() || hasSomething(brief);
    }

    private static boolean hasSomething(Brief brief) {
        return many(brief) > 0;
    }

    private static int many(Brief brief) {
        return brief.digest().onlyForYou().size()
                + brief.digest().notRight().size()
                + brief.falls().size()
                + brief.checkIns().onlyForYou().size();
    }

    private String words() {
        String answers = getTranslation("sessions.brief.only-for-you", many(brief));
        return digest.onHold() ? getTranslation("sessions.brief.on-hold") + " · " + answers : answers;
    }

    private void toggle(Button show, Div content) {
        boolean opening = content.getParent().isEmpty();
        show.getElement().setAttribute("aria-expanded", String.valueOf(opening));
        show.setText(getTranslation(opening ? "sessions.brief.hide" : "sessions.brief.show"));
        if (opening) {
            content.removeAll();
            content.add(new CheckInSaid(
                    brief.checkIns().onlyForYou(), brief.couple().secrets(), insert));
            digest.notRight().forEach(one -> content.add(notRight(one)));
            brief.falls().forEach(fall -> content.add(TrendSection.fallen(fall, brief.couple(), false)));
            digest.onlyForYou().forEach(said -> content.add(quote.apply(said)));
            add(content);
        } else {
            remove(content);
        }
    }

    private Component notRight(Digest.NotRight one) {
        Span name = new Span(one.partner().firstName());
        name.addClassName("strong");
        Div line = new Div(
                SeatMark.plain(one.partner().seat()),
                name,
                new Span(getTranslation("sessions.brief.not-right")),
                new Anchor(TrackingNavigation.assignment(brief.couple().id(), one.assignment()), one.exercise()),
                new Span(Dates.shortDay(one.on(), getLocale())));
        line.addClassNames("row", "wrap");
        return line;
    }
}
