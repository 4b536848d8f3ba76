package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import org.hearthwork.couples.MyConsents;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.TakingBack;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.kit.ui.Toast;
import org.hearthwork.live.News;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;
import org.jspecify.annotations.Nullable;

/** The one next thing, and little else. */
@Route("home")
@Menu(title = "shell.home", order = 1, icon = "home")
@RolesAllowed(Role.Names.PARTNER)
class HomeView extends Main implements BeforeEnterObserver {

    private static final int MOST_TO_READ = 3; // the others wait in Together

    private final AtHome atHome;
    private final Doing doing;
    private final TakingBack takingBack;
    private final News news;
    private final JustNow justNow = new JustNow();
    private @Nullable Home shown;

    HomeView(AtHome atHome, Doing doing, TakingBack takingBack, News news) {
        this.atHome = atHome;
        this.doing = doing;
        this.takingBack = takingBack;
        this.news = news;
        addClassNames("page", "home");
        getElement().setAttribute("data-news", "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long since = news.now();
        removeAll();
        justNow.removeAll();
        add(justNow, new LookAgain(since, this::look));
        show(atHome.open());
    }

    /** Something of this page may be new. What a hand is in stays as it is. */
    private void look(boolean busy) {
        Home before = shown;
        Home now = atHome.open();
        if (before == null || now.isAs(before)) {
            return;
        }
        now.openedSince(before)
                .ifPresent(reading -> justNow.say(
                        getTranslation("homework.live.open", reading.title()),
                        Buttons.plainLink("together/" + reading.occurrence(), getTranslation("homework.live.read"))));
        now.newSince(before)
                .ifPresent(task -> justNow.say(
                        getTranslation("homework.live.next", task.title()),
                        Buttons.plainLink("do/" + task.id(), getTranslation("homework.live.go"))));
        if (!busy) {
            show(now);
        }
    }

    private void show(Home home) {
        shown = home;
        getChildren()
                .filter(part -> part != justNow && !(part instanceof LookAgain))
                .toList()
                .forEach(this::remove);
        Div top = new Div(new Span(evening(home)));
        top.addClassName("page-top");
        add(top, new H1(getTranslation("homework.home.hello", home.firstName())));
        if (home.documents() != MyConsents.Asked.NOTHING) {
            add(new DocumentsCard(home.documents()));
        }
        boolean tickFirst = home.isToTick();
        if (tickFirst) {
            daily(home); // one tap, and today is said
        }
        home.next().ifPresent(task -> add(new NextThing(home, task, () -> askWhy(home, task.id()))));
        CheckInCard.of(home).ifPresent(this::add);
        boolean nothingElse =
                home.next().isEmpty() && !tickFirst && !home.checkIn().isOffered();
        home.questions()
                .forEach(one -> add(new MeasureCard(
                        one, nothingElse && one.equals(home.questions().getFirst()))));
        if (nothingElse && home.questions().isEmpty()) {
            add(new NothingOpen());
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
                .ifPresent(session -> add(nextSession(Dates.near(session, home.zone(), getLocale(), home.now()))));
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

    private Component alsoOpen(Home home) {
        Card rows = new Card().rows();
        home.alsoOpen().forEach(task -> rows.add(new TaskRow(home, task)));
        Div section = new Div(new SectionTitle(getTranslation("homework.home.also-open")), rows);
        section.addClassName("page-section");
        return section;
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

    private Component nextSession(String when) {
        Paragraph said = new Paragraph(when);
        said.addClassName("strong");
        Div fact = new Div(new SectionTitle(getTranslation("homework.home.next-session")), said);
        fact.addClassNames("card", "fact");
        return fact;
    }

    private void tick(ParticipationId id, String option) {
        doAndShow(() -> doing.tick(id, option));
    }

    private void askWhy(Home home, ParticipationId id) {
        new CouldntDialog(home.otherName(), reason -> couldnt(id, reason)).open();
    }

    private void takeBack(ParticipationId id) {
        doAndShow(() -> takingBack.takeBack(id));
    }

    private void couldnt(ParticipationId id, CouldntReason reason) {
        doAndShow(() -> {
            doing.couldnt(id, reason);
            Toast.show(getTranslation("homework.couldnt.thanks"));
        });
    }

    private void doAndShow(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refusal) {
            Toast.problem(getTranslation(refusal.messageKey(), refusal.parameters()));
        }
        show(atHome.open());
    }
}
