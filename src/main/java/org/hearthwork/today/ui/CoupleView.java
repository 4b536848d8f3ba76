package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.CoupleStatus;
import org.hearthwork.couples.ui.CouplesNavigation;
import org.hearthwork.couples.ui.PeoplePanel;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.SeatName;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.ui.SessionsPanel;
import org.hearthwork.outcomes.ui.MeasuresPanel;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CoupleHead;
import org.hearthwork.today.CoupleOverview;
import org.hearthwork.today.CouplePages;
import org.hearthwork.tracking.ui.AssignDialog;
import org.hearthwork.tracking.ui.HomeworkPanel;
import org.hearthwork.tracking.ui.OverviewPanel;
import org.springframework.beans.factory.ObjectProvider;

/** A couple's record: who they are at the top, and one tab at a time; which one stands in the address. */
@Route("couples/:couple")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class CoupleView extends Main implements BeforeEnterObserver {

    private enum Part {
        OVERVIEW,
        HOMEWORK,
        SESSIONS,
        MEASURES,
        PEOPLE;

        String inAddress() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String text) {
            return Stream.of(values())
                    .filter(part -> part.inAddress().equals(text))
                    .findFirst()
                    .orElse(OVERVIEW);
        }
    }

    /** The parts that other modules bring to this page. */
    @org.springframework.stereotype.Component
    record Parts(
            ObjectProvider<FirstStepsPanel> firstSteps,
            ObjectProvider<OverviewPanel> overview,
            ObjectProvider<HomeworkPanel> homework,
            ObjectProvider<SessionsPanel> sessions,
            ObjectProvider<MeasuresPanel> measures,
            ObjectProvider<PeoplePanel> people,
            ObjectProvider<AssignDialog> assign) {}

    private final CouplePages pages;
    private final Notes notes;
    private final Parts parts;
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);
    private final Div head = new Div();
    private final Nav tabs = new Nav();
    private final Div content = new Div();

    CoupleView(CouplePages pages, Notes notes, Parts parts) {
        this.pages = pages;
        this.notes = notes;
        this.parts = parts;
        addClassNames("page", "couple-page");
        head.addClassName("stack");
        content.addClassNames("stack", "couple-part");
        tabs.setAriaLabel(getTranslation("sessions.tabs"));
        tabs.addClassName("tab-links");
        add(head, tabs, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CoupleId id = CoupleId.of(event.getRouteParameters().get("couple").orElse(""));
        QueryParameters query = event.getLocation().getQueryParameters();
        Part part = Part.of(query.getSingleParameter("tab").orElse(""));
        show(id, part);
        query.getSingleParameter(CouplesNavigation.ASSIGN)
                .filter(exercise -> mayChange)
                .ifPresent(exercise -> assign(id, exercise));
    }

    private void show(CoupleId id, Part part) {
        content.removeAll();
        switch (part) {
            case OVERVIEW -> showOverview(pages.overview(id, OverviewPanel.USUAL_WEEKS));
            case HOMEWORK -> {
                HomeworkPanel panel = parts.homework().getObject();
                panel.show(id);
                show(id, panel);
            }
            case SESSIONS -> {
                SessionsPanel panel = parts.sessions().getObject();
                panel.show(id);
                show(id, panel);
            }
            case MEASURES -> {
                MeasuresPanel panel = parts.measures().getObject();
                panel.show(id);
                show(id, panel);
            }
            case PEOPLE -> {
                PeoplePanel panel = parts.people().getObject();
                panel.show(id);
                show(id, panel);
            }
        }
        showTabs(id, part);
    }

    private void show(CoupleId id, Component panel) {
        showHead(pages.head(id));
        content.add(panel);
    }

    /** Links, so that a part can be kept, sent and opened beside another. */
    private void showTabs(CoupleId id, Part current) {
        tabs.removeAll();
        for (Part part : Part.values()) {
            Anchor tab = new Anchor(
                    SessionsNavigation.couple(id, part.inAddress()),
                    getTranslation("sessions.tab." + part.inAddress()));
            if (part == current) {
                tab.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(tab);
        }
    }

    private static void go(CoupleId id, Part part) {
        UI.getCurrent().navigate(SessionsNavigation.couple(id), QueryParameters.of("tab", part.inAddress()));
    }

    private void showHead(CoupleHead of) {
        Couple couple = of.couple();
        CoupleId id = couple.id();
        List<Component> facts = new ArrayList<>();
        facts.add(new SeatName(Seat.A, couple.a().firstName()));
        facts.add(new SeatName(Seat.B, couple.b().firstName()));
        String status = getTranslation("sessions.status." + couple.status());
        facts.add(couple.status() == CoupleStatus.ACTIVE ? Chip.moss(status) : Chip.quiet(status));
        if (of.onHold()) {
            facts.add(Chip.brick(getTranslation("sessions.on-hold")).with(Glyph.SHIELD));
        }
        facts.add(new Span(Optional.ofNullable(of.next())
                .map(next -> getTranslation(
                        next.alone() == null ? "sessions.couple.next" : "sessions.couple.next-alone",
                        Dates.near(next.startsAt(), couple.zone(), getLocale(), of.asOf()),
                        couple.partner(next.alone() == null ? Seat.A : next.alone())
                                .firstName()))
                .orElse(getTranslation("sessions.couple.next-none"))));
        PageHeader header = new PageHeader(couple.names()).subtitle(facts.toArray(Component[]::new));
        if (mayChange) {
            header.actions(Buttons.plain(getTranslation("sessions.note.new"), () -> startNote(id)));
        }
        header.actions(Buttons.plainLink(SessionsNavigation.brief(id), getTranslation("sessions.brief.open")));
        if (mayChange) {
            header.actions(Buttons.main(getTranslation("sessions.assign"), () -> assign(id, "")));
        }
        head.removeAll();
        head.add(header);
    }

    /** What comes first while it does; figures and timeline from the first homework on. */
    private void showOverview(CoupleOverview of) {
        showHead(of.head());
        CoupleId id = of.head().couple().id();
        if (of.head().isNew()) {
            FirstStepsPanel steps = parts.firstSteps().getObject();
            steps.show(of.head(), () -> assign(id, ""), () -> show(id, Part.OVERVIEW));
            content.add(steps);
        }
        if (of.work() != null) {
            OverviewPanel panel = parts.overview().getObject();
            panel.show(of.work());
            content.add(panel);
        }
    }

    private void assign(CoupleId id, String exercise) {
        parts.assign().getObject().open(id, exercise, assigned -> go(id, Part.HOMEWORK));
    }

    private void startNote(CoupleId id) {
        SessionsNavigation.open(notes.start(id, null, NoteTemplate.SOAP));
    }
}
