package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.LineOfTwo;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.tracking.AssignmentPage.Answered;
import org.hearthwork.tracking.AssignmentPage.Leaning;

/**
 * Who notices, plans and does, as each of the two sees it: drawn on a line between them, and the same in figures. How far the
 * marks lie apart is how differently they see it, and not who does more.
 */
final class LeaningsTable extends NativeTable {

    LeaningsTable(Couple couple, Answered answer) {
        addClassName("leanings");
        Partner a = couple.a();
        Partner b = couple.b();
        setCaptionText(getTranslation("homework.page.leanings", a.firstName(), b.firstName()));
        NativeTableRow head = new NativeTableRow();
        head.add(column(getTranslation("homework.page.leanings.part")), line(a, b));
        head.add(column(getTranslation("homework.page.leanings.by", a.firstName())));
        head.add(column(getTranslation("homework.page.leanings.by", b.firstName())));
        getHead().addRows(head);
        answer.leanings().forEach(leaning -> getBody().addRows(row(a, leaning)));
    }

    private static NativeTableHeaderCell column(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableHeaderCell line(Partner a, Partner b) {
        NativeTableHeaderCell cell = column("");
        Span ends = new Span(new SeatName(Seat.A, a.firstName()), new SeatName(Seat.B, b.firstName()));
        ends.addClassNames("between");
        cell.add(ends);
        return cell;
    }

    private NativeTableRow row(Partner a, Leaning leaning) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(leaning.column());
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(name);
        row.add(cell(LineOfTwo.besideItsWords(leaning.byA(), leaning.byB())));
        row.add(cell(share(a, leaning.byA())), cell(share(a, leaning.byB())));
        return row;
    }

    private Component share(Partner a, double at) {
        return new Span(getTranslation("homework.page.leanings.share", Math.round((1 - at) * 100), a.firstName()));
    }

    private static NativeTableCell cell(Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }
}
