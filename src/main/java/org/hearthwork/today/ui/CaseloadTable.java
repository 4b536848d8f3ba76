package org.hearthwork.today.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.hearthwork.today.CaseloadRow;

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

    void append(List<CaseloadRow> rows, Supplier<List<CaseloadRow>> anew) {
        getBody().getElement().appendChild(new CaseloadPage(rows, anew, now, getLocale()).getElement());
    }
}
