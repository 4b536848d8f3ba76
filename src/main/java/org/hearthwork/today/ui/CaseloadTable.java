package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Lane;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.tracking.CoupleEngagement;
import org.hearthwork.tracking.Engagement;
import org.hearthwork.tracking.LaneState;

/** One couple a row: j and k move, Enter opens the brief (see {@code today-keys.ts}). */
final class CaseloadTable extends NativeTable {

    private final Instant now;

    CaseloadTable(Instant now) {
        this.now = now;
        addClassNames("table", "caseload");
        getElement().setAttribute("data-caseload", "");
        NativeTableRow heads = new NativeTableRow();
        for (String head : List.of("couple", "next", "a", "b", "both", "overdue", "unread", "csi-4", "note")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("sessions.caseload." + head));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        getHead().add(heads);
    }

    int size() {
        return (int) getBody().getChildren().count();
    }

    void append(List<CaseloadRow> rows) {
        rows.forEach(row -> getBody().add(row(row)));
    }

    private NativeTableRow row(CaseloadRow row) {
        CoupleEngagement engagement = row.engagement();
        NativeTableRow line = new NativeTableRow(
                couple(row),
                cell(next(row)),
                lane(row, Seat.A),
                lane(row, Seat.B),
                number(
                        engagement.bothDue() == 0
                                ? "–"
                                : getTranslation("sessions.of", engagement.bothDone(), engagement.bothDue())),
                count(engagement.overdue(), "overdue"),
                count(engagement.unread(), "unread"),
                soft(getTranslation("sessions.none-yet")),
                note(row));
        line.getElement().setAttribute("tabindex", "-1");
        return line;
    }

    private NativeTableCell couple(CaseloadRow row) {
        Anchor name = new Anchor(
                SessionsNavigation.couple(row.couple().id()), row.couple().names());
        name.addClassName("caseload-couple");
        Div cell = new Div(name);
        cell.addClassNames("row", "couple-cell");
        if (row.onHold()) {
            cell.add(Chip.brick(getTranslation("sessions.on-hold")).with(Glyph.SHIELD));
        } else if (row.couple().status() != CoupleStatus.ACTIVE) {
            cell.add(Chip.quiet(getTranslation("sessions.status." + row.couple().status())));
        }
        return new NativeTableCell(cell);
    }

    /** When they come next, which is the way to the brief too. */
    private Anchor next(CaseloadRow row) {
        Instant next = row.next();
        String when = next == null
                ? getTranslation("sessions.next-none")
                : Dates.near(next, row.couple().zone(), getLocale(), now);
        Seat alone = row.nextAlone();
        String words = alone == null
                ? when
                : getTranslation(
                        "sessions.next-alone", when, row.couple().partner(alone).firstName());
        Anchor brief = new Anchor(SessionsNavigation.brief(row.couple().id()), words);
        brief.addClassName(next == null ? "soft" : "next-link");
        brief.getElement()
                .setAttribute("data-brief", "")
                .setAttribute(
                        "aria-label",
                        words + ": "
                                + getTranslation(
                                        "sessions.brief.of", row.couple().names()));
        brief.setTitle(getTranslation("sessions.brief.open"));
        return brief;
    }

    private NativeTableCell lane(CaseloadRow row, Seat seat) {
        Partner partner = row.couple().partner(seat);
        Engagement engagement = row.engagement(seat);
        if (engagement == Engagement.NONE && row.engagement().lane(seat).last().isEmpty()) {
            return soft(getTranslation("sessions.nothing-yet"));
        }
        Lane lane = new Lane(
                getTranslation("sessions.lane", partner.firstName()),
                row.engagement().lane(seat).last().stream()
                        .map(state -> mark(seat, state))
                        .toList());
        Span words = new Span(getTranslation(engagement.messageKey()));
        words.addClassNames(
                "small",
                "engagement",
                engagement.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Div both = new Div(lane, words);
        both.addClassName("caseload-lane");
        return new NativeTableCell(both);
    }

    private SeatMark mark(Seat seat, LaneState state) {
        String words = getTranslation(state.messageKey());
        return switch (state) {
            case DONE -> SeatMark.done(seat, words);
            case MISSED -> SeatMark.missed(seat, words);
            default -> SeatMark.open(seat, words);
        };
    }

    private static NativeTableCell count(int count, String what) {
        NativeTableCell cell = number(count == 0 ? "–" : String.valueOf(count));
        cell.addClassName(count == 0 ? "soft" : what);
        return cell;
    }

    private NativeTableCell note(CaseloadRow row) {
        NoteId note = row.lateNote();
        return note == null
                ? soft("–")
                : cell(new Anchor(SessionsNavigation.note(note), getTranslation("sessions.unsigned")));
    }

    private static NativeTableCell cell(String text) {
        return new NativeTableCell(text);
    }

    private static NativeTableCell cell(Component content) {
        return new NativeTableCell(content);
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassNames("tabular", "nowrap");
        return cell;
    }

    private static NativeTableCell soft(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassNames("soft", "nowrap");
        return cell;
    }
}
