package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.tracking.DotGrid;
import org.hearthwork.tracking.DotGrid.Day;

/** The days of a daily work: the two above each other, and joined where both did it. It is a table, so it reads as one. */
final class DotGridCard extends Section {

    DotGridCard(DotGrid grid, List<Partner> partners) {
        addClassName("page-section");
        NativeTable table = new NativeTable();
        table.addClassName("dot-grid");
        table.getElement().setAttribute("aria-label", getTranslation("homework.grid.title"));
        table.getHead().add(head(grid));
        partners.forEach(partner -> table.getBody().add(row(grid, partner)));
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", getTranslation("homework.grid.title"));
        Paragraph said = new Paragraph(getTranslation("homework.grid.shared", grid.shared(), grid.possible()));
        said.addClassName("strong");
        Card card = new Card(said, scroll);
        if (grid.mismatches() > 0) {
            Paragraph apart = new Paragraph(getTranslation("homework.grid.mismatches", grid.mismatches()));
            apart.addClassNames("small", "soft");
            card.add(apart);
        }
        add(new SectionTitle(getTranslation("homework.grid.title")), card);
    }

    private NativeTableRow head(DotGrid grid) {
        NativeTableRow row = new NativeTableRow();
        row.addDataCell(); // the corner heads nothing
        grid.days().forEach(day -> {
            Span date = new Span(Integer.toString(day.date().getDayOfMonth()));
            date.addClassNames("small", "soft");
            NativeTableHeaderCell cell = headerCell(date, "col");
            cell.getElement().setAttribute("aria-label", Dates.full(day.date(), getLocale()));
            row.add(cell);
        });
        return row;
    }

    private static NativeTableHeaderCell headerCell(Component content, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableRow row(DotGrid grid, Partner partner) {
        NativeTableRow row = new NativeTableRow();
        row.addClassName("dot-row-" + partner.seat().name().toLowerCase(Locale.ROOT));
        row.add(headerCell(new SeatName(partner.seat(), partner.firstName()), "row"));
        grid.days().forEach(day -> row.addDataCell().add(dot(day, partner)));
        return row;
    }

    private Component dot(Day day, Partner partner) {
        String mark = day.of(partner.seat()).name().toLowerCase(Locale.ROOT).replace('_', '-');
        Span dot = new Span();
        dot.addClassNames("dot", "dot-" + mark);
        dot.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(getTranslation("homework.grid." + mark));
        words.addClassName("sr-only");
        Span cell = new Span(dot, words);
        cell.addClassName("dot-cell");
        if (day.isShared()) {
            cell.addClassName("dot-shared");
        }
        return cell;
    }
}
