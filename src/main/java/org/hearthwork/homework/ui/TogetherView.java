package org.hearthwork.homework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.Together;
import org.hearthwork.homework.Togetherness;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Dates;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Quote;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.kit.ui.SectionTitle;

/** What the two have between them. */
@Route("together")
@Menu(title = "shell.together", order = 2, icon = "together")
@RolesAllowed(Role.Names.PARTNER)
class TogetherView extends Main implements BeforeEnterObserver {

    private final Togetherness togetherness;

    TogetherView(Togetherness togetherness) {
        this.togetherness = togetherness;
        addClassNames("page", "together");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Together together = togetherness.together();
        removeAll();
        add(new H1(getTranslation("homework.together.title")));
        if (isEmpty(together)) {
            add(new EmptyState(
                    getTranslation("homework.together.empty", together.other().firstName())));
        }
        if (!together.toRead().isEmpty()) {
            add(new ReadingList(together.toRead(), together.zone(), together.now()));
        }
        if (!together.agreements().isEmpty()) {
            add(section(
                    "homework.together.agreements",
                    together.agreements().stream()
                            .map(agreement -> agreement(together, agreement))
                            .toList()));
        }
        lines(together, "homework.together.appreciations", together.appreciations());
        lines(together, "homework.together.memories", together.memories());
    }

    private static boolean isEmpty(Together together) {
        return together.toRead().isEmpty()
                && together.agreements().isEmpty()
                && together.memories().isEmpty()
                && together.appreciations().isEmpty();
    }

    private Component section(String titleKey, List<Component> parts) {
        Div section = new Div(new SectionTitle(getTranslation(titleKey)));
        section.add(parts);
        section.addClassName("page-section");
        return section;
    }

    private Component agreement(Together together, Together.Agreement agreement) {
        Card card = new Card();
        card.addClassName("agreement");
        H2 title = new H2(agreement.exercise());
        title.addClassName("card-title");
        card.add(title);
        agreement.points().forEach(point -> card.add(point(together, point)));
        Anchor open = new Anchor(
                "together/" + agreement.occurrence(),
                getTranslation(
                        "homework.together.agreed",
                        Dates.day(agreement.since(), together.zone(), getLocale(), together.now())));
        open.addClassNames("small");
        Div foot = new Div(Glyph.CHECK.draw(), open);
        foot.addClassName("glyph-line");
        card.add(foot);
        return card;
    }

    private Component point(Together together, Together.Point point) {
        Span label = new Span(point.label());
        label.addClassNames("small", "strong", "soft");
        Div said = new Div(label);
        said.addClassName("point");
        if (!point.shared().isEmpty()) {
            said.add(words(String.join(", ", point.shared())));
        }
        if (!point.mine().isEmpty()) {
            said.add(words(together.me(), String.join(", ", point.mine())));
        }
        if (!point.theirs().isEmpty()) {
            said.add(words(together.other(), String.join(", ", point.theirs())));
        }
        return said;
    }

    private static Component words(String line) {
        Paragraph words = new Paragraph(line);
        words.addClassName("reading");
        return words;
    }

    private static Component words(Partner by, String line) {
        Span name = new Span(by.firstName());
        name.addClassName("sr-only");
        Span words = new Span(line);
        words.addClassName("reading");
        Div said = new Div(SeatMark.plain(by.seat()), name, words);
        said.addClassName("said-by");
        return said;
    }

    private void lines(Together together, String titleKey, List<Together.Line> lines) {
        if (!lines.isEmpty()) {
            add(section(
                    titleKey, lines.stream().map(line -> line(together, line)).toList()));
        }
    }

    private Component line(Together together, Together.Line line) {
        return new Quote(
                line.by().seat(),
                line.text(),
                line.by().firstName() + " · " + Dates.day(line.at(), together.zone(), getLocale(), together.now()));
    }
}
