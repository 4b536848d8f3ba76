package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.Share;

/** The published figures as a table, with their definitions on demand. */
final class AdherenceCard extends Div {

    private static final List<String> FIGURES =
            List.of("completion", "response", "on-time", "both-done", "gap", "reviewed");

    private final Couple couple;
    private final Adherence adherence;
    private final NativeTableBody rows = new NativeTableBody();

    AdherenceCard(Couple couple, Adherence adherence) {
        this.couple = couple;
        this.adherence = adherence;
        addClassNames("card", "adherence");
        NativeTable table = new NativeTable();
        table.addClassName("table");
        table.getElement().setAttribute("aria-label", getTranslation("homework.figures"));
        NativeTableRow head = new NativeTableRow(column(new Span(getTranslation("homework.figures.figure"))));
        couple.partners().forEach(partner -> head.add(column(new SeatName(partner.seat(), partner.firstName()))));
        table.getHead().add(head);
        each("completion", Adherence.Figures::completion);
        each("response", Adherence.Figures::response);
        each("on-time", Adherence.Figures::onTime);
        together("both-done", shown(adherence.bothDone()));
        together("gap", gap());
        together("reviewed", shown(adherence.reviewed()));
        table.add(rows);
        Paragraph caption = new Paragraph(getTranslation("homework.figures.caption"));
        caption.addClassNames("soft", "small");
        add(table, caption, definitions());
    }

    private static NativeTableHeaderCell column(Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.add(content);
        return cell;
    }

    private NativeTableRow row(String figure) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(getTranslation("homework.figures." + figure));
        name.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow(name);
        rows.add(row);
        return row;
    }

    private void each(String figure, Function<Adherence.Figures, Share> share) {
        NativeTableRow row = row(figure);
        for (Partner partner : couple.partners()) {
            Adherence.Figures figures = adherence.partners().get(partner.seat());
            row.add(new NativeTableCell(shown(figures == null ? Share.NONE : share.apply(figures))));
        }
    }

    private void together(String figure, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("colspan", "2");
        row(figure).add(cell);
    }

    /** The percentage, with what it was counted from beside it. */
    private Component shown(Share share) {
        Span figure = new Span(Sayings.share(share));
        figure.addClassName("number");
        Span shown = new Span(figure);
        if (share.counted()) {
            Span from = new Span(getTranslation("homework.share.fraction", share.part(), share.whole()));
            from.addClassNames("soft", "small", "number");
            shown.add(from);
        }
        shown.addClassNames("row", "figure");
        return shown;
    }

    private Component gap() {
        Integer gap = adherence.gap();
        Span words = new Span(
                gap == null
                        ? getTranslation("homework.figures.gap-early")
                        : getTranslation("homework.figures.gap-points", gap));
        words.addClassName(gap == null ? "soft" : "number");
        return words;
    }

    private Details definitions() {
        DescriptionList list = new DescriptionList();
        list.addClassName("facts");
        FIGURES.forEach(figure -> list.add(
                new DescriptionList.Term(getTranslation("homework.figures." + figure)),
                new DescriptionList.Description(getTranslation("homework.figures." + figure + ".is"))));
        Paragraph small = new Paragraph(getTranslation("homework.figures.small"));
        small.addClassNames("soft", "small");
        return new Details(getTranslation("homework.figures.definitions"), list, small);
    }
}
