package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import org.hearthwork.access.Role;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;

/** The one next thing, and little else. */
@Route("home")
@Menu(title = "shell.home", order = 1, icon = "home")
@RolesAllowed(Role.Names.PARTNER)
class HomeView extends Main implements BeforeEnterObserver {

    private static final int MOST_TO_READ = 3; // the others wait in Together

    private final AtHome atHome;
    private final Doing doing;
    private final TakingBack takingBack;

    HomeView(AtHome atHome, Doing doing, TakingBack takingBack) {
        this.atHome = atHome;
        this.doing = doing;
        this.takingBack = takingBack;
        addClassNames("page", "home");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(atHome.open());
    }

    private void show(Home home) {
        removeAll();
        Div top = new Div(new Span(evening(home)));
        top.addClassName("page-top");
        add(top, new H1(getTranslation("homework.home.hello", home.firstName())));
        boolean tickFirst =
                home.daily().stream().anyMatch(daily -> daily.today().isPresent());
        if (tickFirst) {
            daily(home); // one tap, and today is said
        }
        home.next().ifPresent(task -> add(new NextThing(home, task, () -> askWhy(home, task.id()))));
        if (home.next().isEmpty() && !tickFirst) {
            add(nothingOpen());
        }
        if (!home.isIn().isEmpty()) {
            add(isIn(home));
        }
        if (!home.toRead().isEmpty()) {
            add(new ReadingList(
                    getTranslation("homework.home.to-read"),
                    home.toRead().stream().limit(MOST_TO_READ).toList(),
                    home.zone(),
                    home.now()));
        }
        if (!tickFirst) {
            daily(home);
        }
        if (!home.alsoOpen().isEmpty()) {
            add(alsoOpen(home));
        }
        if (!home.couldnt().isEmpty()) {
            add(couldnt(home));
        }
        home.nextSession()
                .ifPresent(session -> add(fact(
                        getTranslation("homework.home.next-session"),
                        Dates.near(session, home.zone(), getLocale(), home.now()))));
    }

    private void daily(Home home) {
        home.daily().forEach(daily -> add(new DailyCard(daily, this::tick, this::takeBack)));
    }

    private String evening(Home home) {
        ZonedDateTime there = home.now().atZone(home.zone());
        String part = there.getHour() < 5
                ? "night"
                : there.getHour() < 12 ? "morning" : there.getHour() < 18 ? "afternoon" : "evening";
        String words = getTranslation(
                "homework.home." + part, there.getDayOfWeek().getDisplayName(TextStyle.FULL, getLocale()));
        return words.substring(0, 1).toUpperCase(getLocale()) + words.substring(1);
    }

    private Component nothingOpen() {
        H2 title = new H2(getTranslation("homework.home.nothing"));
        title.addClassName("card-title");
        Paragraph words = new Paragraph(getTranslation("homework.home.nothing.words"));
        words.addClassName("soft");
        Card card = new Card(Glyph.HEARTH.draw(), title, words);
        card.addClassName("nothing-open");
        return card;
    }

    private Component alsoOpen(Home home) {
        Card rows = new Card().rows();
        home.alsoOpen().forEach(task -> rows.add(row(home, task)));
        Div section = new Div(new SectionTitle(getTranslation("homework.home.also-open")), rows);
        section.addClassName("page-section");
        return section;
    }

    private Component row(Home home, Home.Task task) {
        Span title = new Span(task.title());
        title.addClassName("strong");
        Span about = new Span(getTranslation(
                task.started() ? "homework.home.row-started" : "homework.home.row",
                task.minutes(),
                NextThing.due(home, task, getLocale())));
        about.addClassNames("small", "soft");
        Span exercise = new Span(task.exercise());
        exercise.addClassName("small");
        Div words = new Div(title, exercise, about);
        words.addClassNames("stack-tight", "grow");
        Anchor link = new Anchor("do/" + task.id(), words, Glyph.NEXT.draw());
        link.addClassName("row-link");
        return link;
    }

    /** Coming back after "Finish": it is there, and what comes next comes by itself. */
    private Component isIn(Home home) {
        Card rows = new Card().rows();
        home.isIn().forEach(mine -> rows.add(new IsInRow(mine)));
        Div section = new Div(new SectionTitle(getTranslation("homework.together.handed-in")), rows);
        section.addClassName("page-section");
        return section;
    }

    /** What was said with one tap, and the way back from it. */
    private Component couldnt(Home home) {
        Card rows = new Card().rows();
        home.couldnt().forEach(one -> {
            Span title = new Span(one.title());
            title.addClassName("grow");
            Button undo = Buttons.quiet(getTranslation("homework.undo"), () -> takeBack(one.id()));
            undo.setAriaLabel(getTranslation("homework.undo.of", one.title()));
            Div line = new Div(title, undo);
            line.addClassName("undo-line");
            rows.add(line);
        });
        Div section = new Div(new SectionTitle(getTranslation("homework.do.couldnt")), rows);
        section.addClassName("page-section");
        return section;
    }

    private static Component fact(String label, String value) {
        Paragraph said = new Paragraph(value);
        said.addClassName("strong");
        Div fact = new Div(new SectionTitle(label), said);
        fact.addClassNames("card", "fact");
        return fact;
    }

    private void tick(ParticipationId id, String option) {
        try {
            doing.tick(id, option);
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
        show(atHome.open());
    }

    private void askWhy(Home home, ParticipationId id) {
        new CouldntDialog(home.otherName(), reason -> couldnt(id, reason)).open();
    }

    private void takeBack(ParticipationId id) {
        try {
            takingBack.takeBack(id);
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
        show(atHome.open());
    }

    private void couldnt(ParticipationId id, CouldntReason reason) {
        try {
            doing.couldnt(id, reason);
            Toast.show(getTranslation("homework.couldnt.thanks"));
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
        show(atHome.open());
    }
}
