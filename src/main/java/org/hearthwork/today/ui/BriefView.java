package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.Partner;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.NewAppointmentDialog;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.Brief;
import org.hearthwork.today.Briefs;
import org.hearthwork.tracking.Digest;
import org.hearthwork.tracking.ui.AssignDialog;
import org.springframework.beans.factory.ObjectProvider;

/** Everything before a session on one screen, and on one printed page. Opening it is in the trail. */
@Route("couples/:couple/brief")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
@JsModule("./print.ts")
class BriefView extends Main implements BeforeEnterObserver {

    private final Briefs briefs;
    private final Notes notes;
    private final Appointments appointments;
    private final Couples couples;
    private final ObjectProvider<AssignDialog> assignDialogs;
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);

    BriefView(
            Briefs briefs,
            Notes notes,
            Appointments appointments,
            Couples couples,
            ObjectProvider<AssignDialog> assignDialogs) {
        this.briefs = briefs;
        this.notes = notes;
        this.appointments = appointments;
        this.couples = couples;
        this.assignDialogs = assignDialogs;
        addClassNames("page", "brief-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(CoupleId.of(event.getRouteParameters().get("couple").orElse("")));
    }

    private void show(CoupleId id) {
        removeAll();
        Brief brief = briefs.open(id);
        PageHeader header = new PageHeader(getTranslation("sessions.brief")).subtitle(subtitle(brief));
        Button print = new Button(getTranslation("sessions.print"));
        print.getElement().setAttribute("data-print", "");
        header.actions(
                print, Buttons.plainLink(SessionsNavigation.inSession(id), getTranslation("sessions.in-session")));
        if (mayChange) {
            header.actions(Buttons.main(getTranslation("sessions.note.start"), () -> startNote(brief)));
        }
        add(header, new BriefColumn(brief, null, null));
        if (brief.digest().nextStep() != null) {
            add(BriefColumn.nextStep(brief.digest(), act(brief)));
        }
    }

    private Component[] subtitle(Brief brief) {
        Couple couple = brief.couple();
        List<Component> parts = new ArrayList<>();
        parts.add(new com.vaadin.flow.component.html.Anchor(SessionsNavigation.couple(couple.id()), couple.names()));
        SessionEntry session = brief.session();
        List<String> facts = new ArrayList<>();
        facts.add(
                session != null && session.alone() != null
                        ? getTranslation("sessions.alone", session.who())
                        : getTranslation("sessions.brief.number", brief.number()));
        if (session != null) {
            facts.add(Dates.near(session.startsAt(), couple.zone(), getLocale(), brief.asOf()));
        }
        Instant since = brief.since();
        facts.add(
                since == null
                        ? getTranslation("sessions.brief.since-start")
                        : getTranslation(
                                "sessions.brief.since-day",
                                Dates.day(since, couple.zone(), getLocale(), brief.asOf())));
        parts.add(new Span(String.join(" · ", facts)));
        return parts.toArray(Component[]::new);
    }

    private Component act(Brief brief) {
        Digest.NextStep step = java.util.Objects.requireNonNull(brief.digest().nextStep());
        if (!mayChange) {
            return new Span();
        }
        String exercise = step.exercise();
        Partner alone = step.partner();
        if (exercise != null) {
            return Buttons.quiet(getTranslation("sessions.brief.assign"), () -> assign(brief.couple(), exercise));
        }
        return alone == null
                ? new Span()
                : Buttons.quiet(
                        getTranslation("sessions.new"),
                        () -> new NewAppointmentDialog(
                                        appointments,
                                        couples,
                                        LocalDate.ofInstant(
                                                brief.asOf(), brief.couple().zone()),
                                        () -> show(brief.couple().id()))
                                .forOne(brief.couple(), alone.seat()));
    }

    private void assign(Couple couple, String exercise) {
        assignDialogs.getObject().open(couple.id(), exercise, assigned -> show(couple.id()));
    }

    private void startNote(Brief brief) {
        SessionEntry session = brief.session();
        SessionsNavigation.open(
                notes.start(brief.couple().id(), session == null ? null : session.id(), NoteTemplate.SOAP));
    }
}
