package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.CoupleMeasures.Total;
import org.hearthwork.outcomes.Outcomes;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** The measures of a couple: each one's line, what they said last, what needs a person, and whether they are asked at all. */
@NamedInterface("parts")
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class MeasuresPanel extends Div {

    private final Outcomes outcomes;
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);

    MeasuresPanel(Outcomes outcomes) {
        this.outcomes = outcomes;
        addClassNames("stack", "measures-panel");
    }

    /** Opens the measures of this couple; that is a line in the trail. */
    public void show(CoupleId id) {
        show(outcomes.open(id));
    }

    private void show(CoupleMeasures of) {
        removeAll();
        of.alerts()
                .forEach(alert -> add(new AlertCard(of, alert, mayChange, note -> {
                    outcomes.seeTo(of.couple().id(), alert.checkIn(), alert.kind(), note);
                    show(of.couple().id());
                })));
        add(section(
                getTranslation("outcomes.check-in"),
                new RhythmCard(outcomes, of, mayChange, () -> show(of.couple().id()))));
        if (of.totals().isEmpty()) {
            add(new EmptyState(getTranslation("outcomes.measures.none")));
        } else {
            add(lines(of));
        }
        if (!of.lines().isEmpty()) {
            add(section(getTranslation("outcomes.measures.said"), new CheckInSaid(of.lines())));
        }
        if (!of.seen().isEmpty()) {
            add(section(getTranslation("outcomes.alert.seen-to"), new Card(new SeenAlerts(of))));
        }
    }

    private Component lines(CoupleMeasures of) {
        Div names = new Div();
        names.addClassNames("row", "wrap", "two-lines-names");
        of.couple().partners().forEach(one -> names.add(new SeatName(one.seat(), one.firstName())));
        Paragraph fine = new Paragraph(getTranslation(
                "outcomes.measures.fine",
                of.measure().name(),
                of.measure().most(),
                of.measure().cutOff().toPlainString(),
                of.measure().source(),
                of.measure().fall()));
        fine.addClassNames("small", "soft");
        Div table = new Div(table(of));
        table.addClassName("table-scroll");
        Card card = new Card(
                names,
                TwoLines.of(
                        of.measure(),
                        of.totals(),
                        getTranslation(
                                "outcomes.measures.drawn",
                                of.measure().name(),
                                of.couple().names())),
                table,
                fine);
        return section(of.measure().name(), card);
    }

    /** The same in figures, a row a day, the newest first. */
    private Component table(CoupleMeasures of) {
        Map<LocalDate, Map<Seat, Integer>> days = new LinkedHashMap<>();
        List<Total> newest = new ArrayList<>(of.totals().reversed());
        newest.forEach(total -> days.computeIfAbsent(
                        LocalDate.ofInstant(total.at(), of.couple().zone()), day -> new java.util.EnumMap<>(Seat.class))
                .putIfAbsent(total.seat(), total.total()));
        List<Markup> rows = days.entrySet().stream()
                .map(day -> Markup.of(
                        "tr",
                        Markup.of("td", Dates.withYear(day.getKey(), getLocale())),
                        cell(of, day.getValue().get(Seat.A)),
                        cell(of, day.getValue().get(Seat.B))))
                .toList();
        return Rows.table(
                        "measures-table",
                        List.of(
                                getTranslation("outcomes.measures.day"),
                                of.couple().a().firstName(),
                                of.couple().b().firstName()),
                        rows)
                .called(of.measure().name());
    }

    private Markup cell(CoupleMeasures of, @org.jspecify.annotations.Nullable Integer total) {
        if (total == null) {
            return Markup.of("td.soft", "–");
        }
        return of.measure().isBelow(total)
                ? Markup.of(
                        "td.tabular",
                        Markup.of("span", total + " "),
                        Markup.of("span.small.soft", getTranslation("outcomes.measures.below")))
                : Markup.of("td.tabular", Integer.toString(total));
    }

    private static Section section(String title, Component content) {
        Section section = new Section(new SectionTitle(title), content);
        section.addClassName("page-section");
        return section;
    }
}
