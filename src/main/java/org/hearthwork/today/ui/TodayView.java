package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Notices;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.Caseload;
import org.hearthwork.today.OwnersMornings;

/** The day at one glance: who comes, who needs a person, how everyone keeps up. The owner sees who comes, no more. */
@Route("today")
@Menu(title = "shell.today", order = 1, icon = "sun")
@RolesAllowed({Role.Names.OWNER, Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class TodayView extends Main {

    private final Caseload caseload;
    private final Notes notes;
    private final Notices notices;

    TodayView(Caseload caseload, OwnersMornings mornings, Notes notes, Notices notices) {
        this.caseload = caseload;
        this.notes = notes;
        this.notices = notices;
        addClassName("page");
        if (Actors.required().is(Role.OWNER)) {
            show(mornings.today());
        } else {
            show(caseload.today());
        }
    }

    private void show(OwnersMornings.Morning morning) {
        add(new PageHeader(getTranslation("sessions.today"))
                .subtitle(getTranslation(
                        "sessions.today.subtitle",
                        Dates.full(morning.day().monday(), getLocale()),
                        morning.day().sessions().size())));
        add(new OwnersDay(morning));
    }

    private void show(Caseload.Today today) {
        LocalDate day = LocalDate.ofInstant(today.asOf(), today.zone());
        add(new PageHeader(getTranslation("sessions.today"))
                .subtitle(getTranslation(
                        "sessions.today.subtitle",
                        Dates.full(day, getLocale()),
                        today.sessions().size())));
        Div now = new Div(SessionWords.section("sessions.today.sessions", sessions(today)));
        now.addClassName("today-now");
        boolean needed = AttentionLines.isNeeded(today, getLocale());
        if (needed || !today.let().isEmpty()) {
            now.add(SessionWords.section("sessions.attention", attention(today, needed)));
        }
        add(now, new CaseloadSection(caseload, today.page(), today.asOf()));
    }

    private Component sessions(Caseload.Today today) {
        return today.sessions().isEmpty()
                ? new EmptyState(getTranslation("sessions.today.none"))
                        .action(Buttons.plainLink(
                                SessionsNavigation.calendar(), getTranslation("sessions.today.to-calendar")))
                : new Card(new SessionLines(today, caseload::today, getLocale(), notes));
    }

    private Component attention(Caseload.Today today, boolean needed) {
        Card card = new Card();
        if (!today.let().isEmpty()) {
            card.add(new NoticeList(
                    today,
                    notice -> notices.acknowledge(notice.id()),
                    needed ? () -> {} : () -> card.add(new Paragraph(getTranslation("sessions.attention.none")))));
        }
        if (needed) {
            card.add(new AttentionLines(today, caseload::today, getLocale()));
        }
        return card;
    }
}
