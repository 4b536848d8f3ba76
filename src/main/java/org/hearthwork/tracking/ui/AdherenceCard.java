package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.tracking.Adherence;
import org.hearthwork.tracking.Share;

/** The published figures as a table, with their definitions on demand. */
final class AdherenceCard extends Div {

    private static final List<String> FIGURES =
            List.of("completion", "response", "on-time", "both-done", "gap", "reviewed");

    private final Couple couple;
    private final Adherence adherence;

    AdherenceCard(Couple couple, Adherence adherence) {
        this.couple = couple;
        this.adherence = adherence;
        addClassNames("card", "adherence");
        Paragraph caption = new Paragraph(getTranslation("homework.figures.caption"));
        caption.addClassNames("soft", "small");
        add(new Rows(List.of(table())), caption, definitions());
    }

    private Markup table() {
        Markup head = Markup.of(
                "tr", Markup.of("th", getTranslation("homework.figures.figure")).set("scope", "col"));
        couple.partners()
                .forEach(partner -> head.add(Markup.of("th", Markup.seatName(partner.seat(), partner.firstName()))
                        .set("scope", "col")));
        return Markup.of(
                        "table.table",
                        Markup.of("thead", head),
                        Markup.of(
                                "tbody",
                                each("completion", Adherence.Figures::completion),
                                each("response", Adherence.Figures::response),
                                each("on-time", Adherence.Figures::onTime),
                                together("both-done", shown(adherence.bothDone())),
                                together("gap", gap()),
                                together("reviewed", shown(adherence.reviewed()))))
                .set("aria-label", getTranslation("homework.figures"));
    }

    private Markup row(String figure) {
        return Markup.of(
                "tr",
                Markup.of("th", getTranslation("homework.figures." + figure)).set("scope", "row"));
    }

    private Markup each(String figure, Function<Adherence.Figures, Share> share) {
        Markup row = row(figure);
        for (Partner partner : couple.partners()) {
            Adherence.Figures figures = adherence.partners().get(partner.seat());
            row.add(Markup.of("td", shown(figures == null ? Share.NONE : share.apply(figures))));
        }
        return row;
    }

    private Markup together(String figure, Markup content) {
        return row(figure).add(Markup.of("td", content).set("colspan", "2"));
    }

    /** The percentage, with what it was counted from beside it. */
    private Markup shown(Share share) {
        Markup shown = Markup.of("span.row.figure", Markup.of("span.number", Sayings.share(share)));
        return share.counted()
                ? shown.add(Markup.of(
                        "span.soft.small.number",
                        getTranslation("homework.share.fraction", share.part(), share.whole())))
                : shown;
    }

    private Markup gap() {
        Integer gap = adherence.gap();
        return gap == null
                ? Markup.of("span.soft", getTranslation("homework.figures.gap-early"))
                : Markup.of("span.number", getTranslation("homework.figures.gap-points", gap));
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
