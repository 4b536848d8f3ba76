package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.outcomes.CoupleMeasures.Total;
import org.hearthwork.outcomes.Measure;
import org.jspecify.annotations.Nullable;

/** What a measure came to over time: each one's line, the same in figures, and what it says and does not say. */
final class MeasureHistory extends Card {

    private final Couple couple;
    private final Measure measure;

    /** @param totals the oldest first @param fine what it says and does not */
    MeasureHistory(Couple couple, Measure measure, List<Total> totals, String fine) {
        this.couple = couple;
        this.measure = measure;
        Div names = new Div();
        names.addClassNames("row", "wrap", "two-lines-names");
        couple.partners().forEach(one -> names.add(new SeatName(one.seat(), one.firstName())));
        if (!totals.isEmpty()) {
            Div table = new Div(table(totals));
            table.addClassName("table-scroll");
            add(
                    names,
                    TwoLines.of(
                            measure,
                            totals,
                            couple.zone(),
                            getTranslation("outcomes.measures.drawn", measure.name(), couple.names())),
                    table);
        }
        Paragraph small = new Paragraph(fine);
        small.addClassNames("small", "soft");
        add(small);
    }

    /** A row a day, the newest first. */
    private Component table(List<Total> totals) {
        Map<LocalDate, Map<Seat, Integer>> days = new LinkedHashMap<>();
        List<Total> newest = new ArrayList<>(totals.reversed());
        newest.forEach(total -> days.computeIfAbsent(
                        LocalDate.ofInstant(total.at(), couple.zone()), day -> new EnumMap<>(Seat.class))
                .putIfAbsent(total.seat(), total.total()));
        List<Markup> rows = days.entrySet().stream()
                .map(day -> Markup.of(
                        "tr",
                        Markup.of("td", Dates.withYear(day.getKey(), getLocale())),
                        cell(day.getValue().get(Seat.A)),
                        cell(day.getValue().get(Seat.B))))
                .toList();
        return Rows.table(
                        "measures-table",
                        List.of(
                                getTranslation("outcomes.measures.day"),
                                couple.a().firstName(),
                                couple.b().firstName()),
                        rows)
                .called(measure.name());
    }

    private Markup cell(@Nullable Integer total) {
        if (total == null) {
            return Markup.of("td.soft", "–");
        }
        String degree = measure.bands().isEmpty()
                ? measure.isBeyond(total) ? getTranslation("outcomes.measures.below") : ""
                : getTranslation("outcomes.band." + measure.key() + "." + measure.band(total));
        return degree.isEmpty()
                ? Markup.of("td.tabular", Integer.toString(total))
                : Markup.of("td.tabular", Markup.of("span", total + " "), Markup.of("span.small.soft", degree));
    }
}
