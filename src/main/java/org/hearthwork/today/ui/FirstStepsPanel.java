package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.ui.NewAppointmentDialog;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CoupleHead;
import org.hearthwork.today.FirstSteps.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** What comes next for a new couple, each with the way to do it; what is done is ticked off. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FirstStepsPanel extends Section {

    private final Appointments appointments;
    private final Couples couples;
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);
    private Runnable assign = () -> {};
    private Runnable changed = () -> {};

    FirstStepsPanel(Appointments appointments, Couples couples) {
        this.appointments = appointments;
        this.couples = couples;
        addClassNames("page-section", "first-steps");
    }

    /** @param assign opens the choice of the first homework @param changed after a session was planned */
    void show(CoupleHead of, Runnable assign, Runnable changed) {
        this.assign = assign;
        this.changed = changed;
        removeAll();
        OrderedList list = new OrderedList();
        list.addClassNames("list", "lines");
        Stream.of(Step.values()).forEach(step -> list.add(line(step, of)));
        add(new SectionTitle(getTranslation("sessions.first")), new Card(list));
    }

    private ListItem line(Step step, CoupleHead of) {
        boolean done = of.first().isDone(step);
        String key = "sessions.first." + step.name().toLowerCase(Locale.ROOT);
        H3 title = new H3(getTranslation(key));
        title.addClassName("first-step");
        Paragraph words = new Paragraph(done ? getTranslation("sessions.first.done") : words(key, step, of));
        words.addClassNames("soft", "small");
        Div text = new Div(title, words);
        text.addClassNames("stack-tight", "grow");
        ListItem item = new ListItem(done ? tick() : number(step), text);
        item.addClassNames("row", "wrap", done ? "first-done" : "first-ahead");
        if (!done && mayChange) {
            Div ways = new Div();
            ways.addClassNames("row", "wrap");
            ways(step, of).forEach(ways::add);
            item.add(ways);
        }
        return item;
    }

    /** What it is for, and for whom it is still to do where it is done for one. */
    private String words(String key, Step step, CoupleHead of) {
        List<Partner> open = open(step, of);
        String what = getTranslation(key + ".words", InvitationLink.VALID.toHours());
        return open.size() == Seat.values().length
                ? what
                : what + " "
                        + getTranslation("sessions.first.still", open.getFirst().firstName());
    }

    private static List<Partner> open(Step step, CoupleHead of) {
        return of.couple().partners().stream()
                .filter(partner -> !of.first().isDone(step, partner.seat()))
                .toList();
    }

    private static Span tick() {
        Span tick = new Span(Glyph.CHECK.draw());
        tick.addClassName("first-mark");
        return tick;
    }

    private static Span number(Step step) {
        Span number = new Span(Integer.toString(step.ordinal() + 1));
        number.addClassNames("first-mark", "number");
        number.getElement().setAttribute("aria-hidden", "true"); // the list counts for who listens
        return number;
    }

    private List<Component> ways(Step step, CoupleHead of) {
        Couple couple = of.couple();
        return switch (step) {
            case INVITED, CONSENTED ->
                List.of(Buttons.plainLink(
                        SessionsNavigation.couple(couple.id(), "people"),
                        getTranslation(
                                step == Step.INVITED ? "sessions.first.invite" : "sessions.first.see-consents")));
            case ALONE ->
                open(step, of).stream()
                        .<Component>map(partner -> Buttons.plain(
                                getTranslation("sessions.first.see-alone", partner.firstName()),
                                () -> plan(of, partner.seat())))
                        .toList();
            case SCREENED ->
                List.of(Buttons.plainLink(
                        SessionsNavigation.couple(couple.id(), "people"), getTranslation("sessions.first.record")));
            case SESSION -> List.of(Buttons.plain(getTranslation("sessions.first.plan-session"), () -> plan(of, null)));
            case HOMEWORK -> List.of(Buttons.plain(getTranslation("sessions.first.choose"), assign));
        };
    }

    private void plan(CoupleHead of, @Nullable Seat alone) {
        LocalDate today = LocalDate.ofInstant(of.asOf(), of.couple().zone());
        new NewAppointmentDialog(appointments, couples, today, changed).forOne(of.couple(), alone);
    }
}
