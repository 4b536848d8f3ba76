package org.hearthwork.outcomes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.outcomes.AskedMeasures;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.outcomes.Measure;
import org.hearthwork.outcomes.MeasureRequests;

/** What can be asked for, of one or of both, what is asked for and not in, and why it may be time to. */
final class AskForMeasures extends Card {

    private final MeasureRequests requests;
    private final CoupleMeasures of;
    private final CoupleId id;
    private final boolean mayAsk;
    private final Runnable again;

    /** @param again shows how it stands by now */
    AskForMeasures(MeasureRequests requests, CoupleMeasures of, boolean mayAsk, Runnable again) {
        this.requests = requests;
        this.of = of;
        this.id = of.couple().id();
        this.mayAsk = mayAsk;
        this.again = again;
        addClassName("ask-for-measures");
        Paragraph words = new Paragraph(getTranslation("outcomes.request.words"));
        words.addClassName("soft");
        add(words);
        of.asked().hints().forEach(hint -> {
            Paragraph said = new Paragraph(getTranslation("outcomes.hint." + hint.why(), hint.noted()));
            said.addClassName("measure-hint");
            add(said);
        });
        of.asked().offered().forEach(measure -> add(row(measure)));
    }

    private Component row(Measure measure) {
        Paragraph what = new Paragraph(getTranslation("outcomes.request." + measure.key()));
        what.addClassNames("small", "soft");
        Div words = new Div(new H3(measure.name()), what);
        words.addClassNames("grow", "stack-tight");
        Div line = new Div(words);
        line.addClassNames("between", "wrap");
        if (mayAsk) {
            line.add(buttons(measure));
        }
        Div row = new Div(line);
        row.addClassNames("stack-tight", "measure-row");
        of.asked().waiting().stream()
                .filter(one -> one.measure().key().equals(measure.key()))
                .forEach(one -> row.add(waiting(one)));
        return row;
    }

    private Div buttons(Measure measure) {
        List<Partner> free = of.couple().partners().stream()
                .filter(one -> !of.asked().isAsked(measure, one.seat()))
                .toList();
        Div buttons = new Div();
        buttons.addClassNames("row", "wrap");
        free.forEach(one -> buttons.add(ask(measure, one.firstName(), EnumSet.of(one.seat()))));
        if (free.size() == 2) {
            buttons.add(ask(measure, getTranslation("outcomes.request.both"), Arrays.asList(Seat.values())));
        }
        return buttons;
    }

    private Button ask(Measure measure, String whom, Collection<Seat> seats) {
        Button ask = Buttons.plain(getTranslation("outcomes.request.ask", whom), () -> {
            requests.ask(id, measure.key(), seats);
            again.run();
        });
        ask.setAriaLabel(getTranslation("outcomes.request.ask-for", whom, measure.name()));
        return ask;
    }

    private Component waiting(AskedMeasures.Waiting one) {
        Span words = new Span(getTranslation(
                one.begun() ? "outcomes.request.begun" : "outcomes.request.waiting",
                Dates.day(one.at(), of.couple().zone(), getLocale(), of.asOf())));
        words.addClassNames("small", "soft");
        Div line = new Div(new SeatName(one.of().seat(), one.of().firstName()), words);
        line.addClassNames("row", "wrap");
        if (mayAsk) {
            Button back = Buttons.quiet(getTranslation("outcomes.request.take-back"), () -> {
                requests.takeBack(id, one.id());
                again.run();
            });
            back.setAriaLabel(getTranslation(
                    "outcomes.request.take-back-of",
                    one.measure().name(),
                    one.of().firstName()));
            line.add(back);
        }
        return line;
    }
}
