package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Notices;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.Caseload;
import org.hearthwork.today.CaseloadRow;

/** The day at one glance: who comes, who needs a person, how everyone keeps up. The owner sees who comes, no more. */
@Route("today")
@Menu(title = "shell.today", order = 1, icon = "sun")
@RolesAllowed({Role.Names.OWNER, Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class TodayView extends Main {

    private final Notes notes;
    private final Notices notices;

    TodayView(Caseload caseload, Appointments appointments, Notes notes, Notices notices) {
        this.notes = notes;
        this.notices = notices;
        addClassName("page");
        if (Actors.required().is(Role.OWNER)) {
            show(appointments.day());
        } else {
            show(caseload.today(), caseload);
        }
    }

    private void show(Appointments.Week day) {
        add(new PageHeader(getTranslation("sessions.today"))
                .subtitle(getTranslation(
                        "sessions.today.owner-subtitle",
                        Dates.full(day.monday(), getLocale()),
                        day.sessions().size())));
        add(new OwnersDay(day));
    }

    private void show(Caseload.Today today, Caseload caseload) {
        LocalDate day = LocalDate.ofInstant(today.asOf(), today.zone());
        add(new PageHeader(getTranslation("sessions.today"))
                .subtitle(getTranslation(
                        "sessions.today.subtitle",
                        Dates.full(day, getLocale()),
                        today.sessions().size(),
                        today.unsigned())));
        add(today.sessions().isEmpty() ? nobody() : cards(today));
        if (!today.needy().isEmpty() || !today.let().isEmpty()) {
            add(SessionWords.section(
                    "sessions.attention",
                    new AttentionList(
                            today.let(),
                            today.needy(),
                            today.zone(),
                            today.asOf(),
                            notice -> notices.acknowledge(notice.id()))));
        }
        add(new CaseloadSection(caseload, today.page(), today.asOf()));
    }

    private Component nobody() {
        return new EmptyState(getTranslation("sessions.today.none"))
                .action(Buttons.plainLink(SessionsNavigation.calendar(), getTranslation("sessions.today.to-calendar")));
    }

    private Component cards(Caseload.Today today) {
        Map<CoupleId, CaseloadRow> rows = today.ofToday().stream()
                .collect(Collectors.toMap(row -> row.couple().id(), Function.identity()));
        SessionEntry first = today.sessions().stream()
                .filter(session -> !session.isOverBy(today.asOf()))
                .findFirst()
                .orElse(null);
        Div cards = new Div();
        cards.addClassNames("page-grid", "session-cards");
        H2 heading = new H2(getTranslation("sessions.today.sessions"));
        heading.addClassName("sr-only");
        today.sessions()
                .forEach(session -> cards.add(new SessionCard(
                        session, rows.get(session.couple()), session == first, today.zone(), today.asOf(), notes)));
        return new Section(heading, cards);
    }
}
