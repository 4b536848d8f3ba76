package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.tracking.AssignmentLine;
import org.hearthwork.tracking.AssignmentLines;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.Tracking;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** The assignments of a couple, the newest first: what, for whom, how it goes, and what is new; and the plan they are on. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class HomeworkPanel extends Div {

    private final Tracking tracking;
    private final Clock clock;
    private final PlanPanel plan;
    private final Div work = new Div();
    private final Div foot = new Div();

    HomeworkPanel(Tracking tracking, Clock clock, PlanPanel plan) {
        this.tracking = tracking;
        this.clock = clock;
        this.plan = plan;
        addClassNames("stack", "homework-panel");
        work.addClassName("stack");
        add(work, plan);
        foot.addClassName("page-foot");
    }

    public void show(CoupleId couple) {
        plan.show(couple, () -> showWork(couple));
        showWork(couple);
    }

    private void showWork(CoupleId couple) {
        work.removeAll();
        AssignmentLines page = tracking.assignments(couple);
        if (page.lines().isEmpty()) {
            work.add(new EmptyState(getTranslation("homework.list.empty")));
            return;
        }
        Rows table = Rows.table(
                        "homework-table",
                        Stream.of("exercise", "for", "schedule", "next", "done", "both", "new")
                                .map(column -> getTranslation("homework.list." + column))
                                .toList(),
                        rows(page))
                .called(getTranslation("homework.list.label"));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        work.add(new Card(scroll).flush(), foot);
        offerOlder(page, table);
    }

    private void offerOlder(AssignmentLines page, Rows table) {
        foot.removeAll();
        if (page.more()) {
            foot.add(Buttons.plain(getTranslation("homework.list.older"), () -> append(page, table)));
        }
    }

    private void append(AssignmentLines page, Rows table) {
        AssignmentLines older =
                tracking.assignments(page.couple().id(), page.lines().getLast());
        table.append(rows(older));
        offerOlder(older, table);
    }

    private List<Markup> rows(AssignmentLines page) {
        return page.lines().stream().map(line -> row(page.couple(), line)).toList();
    }

    private Markup row(Couple couple, AssignmentLine line) {
        return Markup.of(
                "tr",
                Markup.of("td", exercise(couple, line)),
                Markup.of("td", forWhom(couple, line)),
                Markup.of("td", Sayings.schedule(line.schedule(), getLocale())),
                Markup.of("td", next(couple, line)),
                Markup.of("td", shares(line)),
                Markup.of("td", line.audience().joint() ? Sayings.share(line.both()) : "–"),
                Markup.of("td", news(line)));
    }

    private Markup exercise(Couple couple, AssignmentLine line) {
        String given = getTranslation(
                line.smaller() ? "homework.list.given-smaller" : "homework.list.given",
                Dates.day(line.assignedAt(), couple.zone(), getLocale(), clock.instant()));
        return Markup.of(
                "div.stack-tight",
                Markup.link("a.strong", TrackingNavigation.assignment(couple.id(), line.id()), line.exercise()),
                Markup.of("span.soft.small", given));
    }

    private static Markup forWhom(Couple couple, AssignmentLine line) {
        Markup who = Markup.of("span.lane");
        line.partners().forEach(partner -> who.add(Markup.seat(partner.seat())));
        return who.add(Markup.of("span", Sayings.audience(line.audience(), couple)));
    }

    private String next(Couple couple, AssignmentLine line) {
        Instant next = line.next();
        if (line.status() != AssignmentStatus.ACTIVE || next == null) {
            return getTranslation(line.status().messageKey());
        }
        return Dates.day(next, couple.zone(), getLocale(), clock.instant());
    }

    private static Markup shares(AssignmentLine line) {
        Markup shares = Markup.of("div.stack-tight");
        for (int index = 0; index < line.partners().size(); index++) {
            Partner partner = line.partners().get(index);
            shares.add(Markup.of(
                            "span.lane.number",
                            Markup.seat(partner.seat()),
                            Markup.of("span.sr-only", partner.firstName()),
                            Markup.of("span", Sayings.share(line.shares().get(index))))
                    .set("title", partner.firstName()));
        }
        return shares;
    }

    private Markup news(AssignmentLine line) {
        Markup chips = Markup.of("div.row.wrap");
        if (line.unread() > 0) {
            chips.add(Markup.chip("ember", getTranslation("homework.list.unread", line.unread())));
        }
        if (line.revealsWaiting() > 0) {
            chips.add(
                    Markup.chip("ember", getTranslation("homework.list.waiting", line.revealsWaiting()), Glyph.SEALED));
        }
        if (line.unread() + line.revealsWaiting() == 0) {
            chips.add(Markup.of("span", "–"));
        }
        return chips;
    }
}
