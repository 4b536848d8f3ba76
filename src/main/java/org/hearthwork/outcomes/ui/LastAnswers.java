package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.outcomes.AskedMeasures.Taken;
import org.hearthwork.outcomes.CoupleMeasures;

/** One that is in: of whom, when, what it came to; what was answered, question by question, when asked for. */
final class LastAnswers extends Div {

    LastAnswers(CoupleMeasures of, Taken taken) {
        addClassNames("stack-tight", "last-answers");
        Span when = new Span(getTranslation(
                taken.hasTotal() ? "outcomes.taken.total" : "outcomes.taken.no-total",
                Dates.day(taken.at(), of.couple().zone(), getLocale(), of.asOf()),
                taken.total() == null ? 0 : taken.total()));
        Button show = Buttons.quiet(getTranslation("outcomes.taken.show"), () -> {});
        show.setAriaLabel(getTranslation(
                "outcomes.taken.show-of",
                taken.by().firstName(),
                taken.measure().name()));
        show.getElement().setAttribute("aria-expanded", "false");
        Div line = new Div(new SeatName(taken.by().seat(), taken.by().firstName()), when, show);
        line.addClassNames("row", "wrap");
        Div answers = new Div();
        answers.addClassName("table-scroll");
        Clicks.on(show, () -> {
            boolean opening = answers.getParent().isEmpty();
            show.getElement().setAttribute("aria-expanded", String.valueOf(opening));
            show.setText(getTranslation(opening ? "outcomes.taken.hide" : "outcomes.taken.show"));
            if (opening) {
                answers.removeAll();
                answers.add(table(taken));
                add(answers);
            } else {
                remove(answers);
            }
        });
        add(line);
        if (taken.under() != of.couple().secrets()) {
            Span under = new Span(getTranslation("outcomes.under." + taken.under()));
            under.addClassNames("soft", "small");
            add(under);
        }
    }

    private Rows table(Taken taken) {
        List<Markup> rows = taken.answers().stream()
                .map(one -> Markup.of(
                        "tr",
                        Markup.of("td", one.ask()),
                        Markup.of("td", one.said().isEmpty() ? getTranslation("outcomes.taken.open") : one.said())))
                .toList();
        Rows table = Rows.table(
                "measures-table",
                List.of(getTranslation("outcomes.taken.question"), getTranslation("outcomes.taken.answer")),
                rows);
        table.called(taken.measure().name());
        return table;
    }
}
