package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.People;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.SessionNotes;

/** A week of sessions, in the practice's time zone. Which week stands in the address. */
@Route("calendar")
@Menu(title = "shell.calendar", order = 4, icon = "calendar")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class CalendarView extends Main implements BeforeEnterObserver {

    private static final String WEEK = "week";

    private final Appointments appointments;
    private final Couples couples;
    private final SessionNotes notes;
    private final People people;
    private final Clock clock;

    private LocalDate monday;

    CalendarView(Appointments appointments, Couples couples, SessionNotes notes, People people, Clock clock) {
        this.appointments = appointments;
        this.couples = couples;
        this.notes = notes;
        this.people = people;
        this.clock = clock;
        this.monday = LocalDate.EPOCH;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        monday = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WEEK)
                .map(this::mondayOf)
                .orElseGet(this::thisMonday);
        show();
    }

    private LocalDate thisMonday() {
        return mondayOf(LocalDate.ofInstant(clock.instant(), people.practice().zone()));
    }

    private LocalDate mondayOf(String text) {
        try {
            return mondayOf(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return thisMonday();
        }
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void show() {
        removeAll();
        Appointments.Week week = appointments.week(monday);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, week.zone());
        PageHeader header = new PageHeader(getTranslation("sessions.calendar")).subtitle(span());
        header.actions(
                weekLink(monday.minusWeeks(1), "sessions.week.previous"),
                weekLink(mondayOf(today), "sessions.week.this"),
                weekLink(monday.plusWeeks(1), "sessions.week.next"));
        if (!Actors.required().is(Role.SUPERVISOR)) {
            header.actions(Buttons.main(getTranslation("sessions.new"), () -> plan(today)));
        }
        Div days = new Div();
        days.addClassName("week");
        for (int day = 0; day < 7; day++) {
            days.add(day(monday.plusDays(day), week, today, now));
        }
        add(header, days);
    }

    private String span() {
        return Dates.span(monday, monday.plusDays(6), getLocale());
    }

    private Anchor weekLink(LocalDate to, String key) {
        return Buttons.plainLink(SessionsNavigation.calendar() + "?" + WEEK + "=" + to, getTranslation(key));
    }

    private Component day(LocalDate day, Appointments.Week week, LocalDate today, Instant now) {
        Span weekday = new Span(Dates.weekday(day, getLocale()));
        Span number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("week-number");
        H2 title = new H2(weekday, new com.vaadin.flow.component.Text(" "), number);
        title.getElement().setAttribute("aria-label", Dates.full(day, getLocale()));
        title.addClassName("week-head");
        Section column = new Section(title);
        column.addClassName("week-day");
        if (day.equals(today)) {
            column.addClassName("week-today");
        }
        List<SessionEntry> sessions = week.sessions().stream()
                .filter(one -> LocalDate.ofInstant(one.startsAt(), week.zone()).equals(day))
                .toList();
        sessions.forEach(session -> column.add(entry(session, week, now)));
        if (sessions.isEmpty()) {
            column.addClassName("week-empty");
        }
        return column;
    }

    private Component entry(SessionEntry session, Appointments.Week week, Instant now) {
        Span time = new Span(SessionWords.times(session, week.zone(), getLocale()));
        time.addClassNames("small", "number", "soft");
        Span who = new Span(session.who());
        who.addClassName("strong");
        Seat alone = session.alone();
        Div name = alone == null ? new Div(who) : new Div(SeatMark.plain(alone), who);
        name.addClassName("week-who");
        Span more = new Span(getTranslation("sessions.setting." + session.setting()));
        more.addClassNames("small", "soft");
        NativeButton button = new NativeButton("", click -> open(session, now));
        button.add(time, name, more);
        button.addClassNames("week-session", session.isOverBy(now) ? "week-over" : "week-ahead");
        return button;
    }

    private void open(SessionEntry session, Instant now) {
        new AppointmentDialog(session, appointments, couples, notes, now, this::show).open();
    }

    private void plan(LocalDate today) {
        new NewAppointmentDialog(appointments, couples, today, this::show)
                .forAny(monday.isBefore(today) ? today : monday);
    }
}
