package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.IntStream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.SessionNotes;
import org.jspecify.annotations.Nullable;

/** A week of sessions, in the practice's time zone. Which week stands in the address. */
@Route("calendar")
@Menu(title = "shell.calendar", order = 4, icon = "calendar")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class CalendarView extends Main implements BeforeEnterObserver {

    private static final String WEEK = "week";

    private final Appointments appointments;
    private final Couples couples;
    private final SessionNotes notes;
    private final Clock clock;

    /** What stands in the address, or null for this week. */
    private @Nullable LocalDate asked;

    CalendarView(Appointments appointments, Couples couples, SessionNotes notes, Clock clock) {
        this.appointments = appointments;
        this.couples = couples;
        this.notes = notes;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WEEK)
                .map(CalendarView::mondayOf)
                .orElse(null);
        show();
    }

    private static @Nullable LocalDate mondayOf(String text) {
        try {
            return Appointments.mondayOf(LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private void show() {
        removeAll();
        Appointments.Week week = appointments.week(asked);
        LocalDate monday = week.monday();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, week.zone());
        PageHeader header = new PageHeader(getTranslation("sessions.calendar")).subtitle(span(monday));
        header.actions(
                weekLink(monday.minusWeeks(1), "sessions.week.previous"),
                weekLink(Appointments.mondayOf(today), "sessions.week.this"),
                weekLink(monday.plusWeeks(1), "sessions.week.next"));
        if (!Actors.required().is(Role.SUPERVISOR)) {
            header.actions(Buttons.main(getTranslation("sessions.new"), () -> plan(monday, today)));
        }
        Markup[] days = IntStream.range(0, 7)
                .mapToObj(day -> day(monday.plusDays(day), week, today, now))
                .toArray(Markup[]::new);
        add(
                header,
                new Rows(List.of(Markup.of("div.week", days)))
                        .onChosen(chosen -> open(week.sessions().get(chosen), now)));
    }

    private String span(LocalDate monday) {
        return Dates.span(monday, monday.plusDays(6), getLocale());
    }

    private Anchor weekLink(LocalDate to, String key) {
        return Buttons.plainLink(SessionsNavigation.calendar() + "?" + WEEK + "=" + to, getTranslation(key));
    }

    private Markup day(LocalDate day, Appointments.Week week, LocalDate today, Instant now) {
        Markup title = Markup.of("h2.week-head", Dates.weekday(day, getLocale()) + " ")
                .set("aria-label", Dates.full(day, getLocale()))
                .add(Markup.of("span.week-number", String.valueOf(day.getDayOfMonth())));
        Markup[] sessions = IntStream.range(0, week.sessions().size())
                .filter(index -> LocalDate.ofInstant(week.sessions().get(index).startsAt(), week.zone())
                        .equals(day))
                .mapToObj(index -> entry(week.sessions().get(index), index, week, now))
                .toArray(Markup[]::new);
        return Markup.of(
                        "section.week-day" + (day.equals(today) ? ".week-today" : "")
                                + (sessions.length == 0 ? ".week-empty" : ""),
                        title)
                .add(sessions);
    }

    private Markup entry(SessionEntry session, int index, Appointments.Week week, Instant now) {
        Markup name = Markup.of("div.week-who");
        Seat alone = session.alone();
        if (alone != null) {
            name.add(Markup.seat(alone));
        }
        return Markup.button(
                "button.week-session." + (session.isOverBy(now) ? "week-over" : "week-ahead"),
                index,
                Markup.of("span.small.number.soft", SessionWords.times(session, week.zone(), getLocale())),
                name.add(Markup.of("span.strong", session.who())),
                Markup.of("span.small.soft", getTranslation("sessions.setting." + session.setting())));
    }

    private void open(SessionEntry session, Instant now) {
        new AppointmentDialog(session, appointments, couples, notes, now, this::show).open();
    }

    private void plan(LocalDate monday, LocalDate today) {
        new NewAppointmentDialog(appointments, couples, today, this::show)
                .forAny(monday.isBefore(today) ? today : monday);
    }
}
