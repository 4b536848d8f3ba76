package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.tracking.AssignmentLine;
import org.hearthwork.tracking.AssignmentLines;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.Tracking;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** The assignments of a couple, the newest first: what, for whom, how it goes, and what is new. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class HomeworkPanel extends Div {

    private final Tracking tracking;
    private final Clock clock;
    private final NativeTableBody rows = new NativeTableBody();
    private final Div foot = new Div();

    HomeworkPanel(Tracking tracking, Clock clock) {
        this.tracking = tracking;
        this.clock = clock;
        addClassNames("stack", "homework-panel");
        foot.addClassName("page-foot");
    }

    public void show(CoupleId couple) {
        removeAll();
        rows.removeAll();
        AssignmentLines page = tracking.assignments(couple);
        if (page.lines().isEmpty()) {
            add(new EmptyState(getTranslation("homework.list.empty")));
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("table", "homework-table");
        table.getElement().setAttribute("aria-label", getTranslation("homework.list.label"));
        NativeTableRow head = new NativeTableRow();
        for (String column : List.of("exercise", "for", "schedule", "next", "done", "both", "new")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("homework.list." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        table.add(rows);
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        add(new Card(scroll).flush(), foot);
        append(page);
    }

    private void append(AssignmentLines page) {
        page.lines().forEach(line -> rows.add(row(page.couple(), line)));
        foot.removeAll();
        if (page.more()) {
            foot.add(Buttons.plain(
                    getTranslation("homework.list.older"),
                    () -> append(tracking.assignments(
                            page.couple().id(), page.lines().getLast()))));
        }
    }

    private NativeTableRow row(Couple couple, AssignmentLine line) {
        return new NativeTableRow(
                cell(exercise(couple, line)),
                cell(forWhom(couple, line)),
                cell(new Span(Sayings.schedule(line.schedule(), getLocale()))),
                cell(new Span(next(couple, line))),
                cell(shares(line)),
                cell(new Span(line.audience().joint() ? Sayings.share(line.both()) : "–")),
                cell(news(line)));
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private Component exercise(Couple couple, AssignmentLine line) {
        Anchor link = new Anchor(TrackingNavigation.assignment(couple.id(), line.id()), line.exercise());
        link.addClassName("strong");
        Div facts = new Div(link);
        facts.addClassName("stack-tight");
        Span below = new Span(getTranslation(
                line.smaller() ? "homework.list.given-smaller" : "homework.list.given",
                Dates.day(line.assignedAt(), couple.zone(), getLocale(), clock.instant())));
        below.addClassNames("soft", "small");
        facts.add(below);
        return facts;
    }

    private static Component forWhom(Couple couple, AssignmentLine line) {
        Span who = new Span();
        who.addClassNames("lane");
        line.partners().forEach(partner -> who.add(SeatMark.plain(partner.seat())));
        who.add(new Span(Sayings.audience(line.audience(), couple)));
        return who;
    }

    private String next(Couple couple, AssignmentLine line) {
        Instant next = line.next();
        if (line.status() != AssignmentStatus.ACTIVE || next == null) {
            return getTranslation(line.status().messageKey());
        }
        return Dates.day(next, couple.zone(), getLocale(), clock.instant());
    }

    private Component shares(AssignmentLine line) {
        Div shares = new Div();
        shares.addClassName("stack-tight");
        for (int index = 0; index < line.partners().size(); index++) {
            Partner partner = line.partners().get(index);
            Span one = new Span(
                    SeatMark.plain(partner.seat()),
                    new Span(Sayings.share(line.shares().get(index))));
            one.addClassNames("lane", "number");
            one.getElement().setAttribute("title", partner.firstName());
            Span name = new Span(partner.firstName());
            name.addClassName("sr-only");
            one.addComponentAtIndex(1, name);
            shares.add(one);
        }
        return shares;
    }

    private Component news(AssignmentLine line) {
        Div chips = new Div();
        chips.addClassNames("row", "wrap");
        if (line.unread() > 0) {
            chips.add(Chip.ember(getTranslation("homework.list.unread", line.unread())));
        }
        if (line.revealsWaiting() > 0) {
            chips.add(Chip.ember(getTranslation("homework.list.waiting", line.revealsWaiting()))
                    .with(Glyph.SEALED));
        }
        if (line.unread() + line.revealsWaiting() == 0) {
            chips.add(new Span("–"));
        }
        return chips;
    }
}
