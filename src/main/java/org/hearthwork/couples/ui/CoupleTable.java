package org.hearthwork.couples.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Function;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.CoupleSummary;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;

/** The couples, one a row, each a link. */
final class CoupleTable extends NativeTable {

    private final Function<CoupleId, String> address;

    CoupleTable(Function<CoupleId, String> address) {
        this.address = address;
        addClassNames("table", "couple-table");
        NativeTableRow heads = new NativeTableRow();
        for (String head : List.of("couples.column.couple", "couples.column.status", "couples.column.care-team")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(head));
            cell.getElement().setAttribute("scope", "col");
            heads.add(cell);
        }
        getHead().add(heads);
    }

    void add(List<CoupleSummary> couples) {
        couples.forEach(couple -> getBody().add(row(couple)));
    }

    private NativeTableRow row(CoupleSummary couple) {
        Anchor link = new Anchor(address.apply(couple.id()), couple.names());
        link.addClassName("couple-link");
        Div state = new Div(chip(couple.status()));
        state.addClassNames("row", "wrap");
        if (couple.onHold()) {
            state.add(Chip.brick(getTranslation("couples.on-hold")).with(Glyph.SHIELD));
        }
        NativeTableCell team = new NativeTableCell(couple.clinicians() == null ? "" : couple.clinicians());
        team.addClassName("soft");
        return new NativeTableRow(new NativeTableCell(link), new NativeTableCell(state), team);
    }

    private Chip chip(CoupleStatus status) {
        String words = getTranslation("couples.status." + status);
        return status == CoupleStatus.ACTIVE ? Chip.moss(words) : Chip.quiet(words);
    }
}
