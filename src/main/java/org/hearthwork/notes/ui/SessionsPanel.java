package org.hearthwork.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.Couples;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.notes.CoupleSessions;
import org.hearthwork.notes.NoteLists;
import org.hearthwork.notes.NoteSummary;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.AppointmentDialog;
import org.hearthwork.sessions.ui.NewAppointmentDialog;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.modulith.NamedInterface;

/** The sessions of a couple, ahead and past, and the notes of them. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@NamedInterface("parts")
public class SessionsPanel extends Div {

    private final Appointments appointments;
    private final Couples couples;
    private final Notes notes;
    private final NoteLists noteLists;
    private final boolean mayChange = !Actors.required().is(Role.SUPERVISOR);

    SessionsPanel(Appointments appointments, Couples couples, Notes notes, NoteLists noteLists) {
        this.appointments = appointments;
        this.couples = couples;
        this.notes = notes;
        this.noteLists = noteLists;
        addClassName("page-two");
    }

    public void show(CoupleId id) {
        removeAll();
        CoupleSessions of = noteLists.ofCouple(id);
        add(sessions(of), noteList(of));
    }

    private Component sessions(CoupleSessions of) {
        Div column = new Div();
        column.addClassName("stack");
        if (mayChange) {
            column.add(SessionWords.row(Buttons.plain(getTranslation("sessions.new"), () -> plan(of))));
        }
        List<SessionEntry> ahead = of.sessions().lines().reversed().stream()
                .filter(one -> !one.cancelled() && !one.isOverBy(of.asOf()))
                .toList();
        List<SessionEntry> past = of.sessions().lines().stream()
                .filter(one -> one.cancelled() || one.isOverBy(of.asOf()))
                .toList();
        column.add(SessionWords.section(
                "sessions.ahead",
                ahead.isEmpty() ? new EmptyState(getTranslation("sessions.ahead.none")) : list(ahead, of)));
        if (!past.isEmpty()) {
            column.add(SessionWords.section("sessions.past", list(past, of), SessionWords.more(of.sessions())));
        }
        return column;
    }

    private Component list(List<SessionEntry> sessions, CoupleSessions of) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "lines");
        sessions.forEach(session -> list.add(line(session, of)));
        return new Card(list);
    }

    private ListItem line(SessionEntry session, CoupleSessions of) {
        Span when = new Span(Dates.near(session.startsAt(), session.endsAt(), session.zone(), getLocale(), of.asOf()));
        when.addClassNames("strong", "nowrap");
        String came = SessionWords.attendance(session);
        Span facts = new Span(
                getTranslation("sessions.setting." + session.setting()) + (came.isEmpty() ? "" : " · " + came));
        facts.addClassName("soft");
        Div words = new Div(when, facts);
        words.addClassNames("row", "wrap", "grow");
        Seat alone = session.alone();
        if (alone != null) {
            words.addComponentAtIndex(1, alone(alone, session.name(alone)));
        }
        ListItem item = new ListItem(words);
        item.addClassName("row");
        if (session.cancelled()) {
            item.add(Chip.quiet(getTranslation("sessions.cancelled.chip")));
        } else {
            var open = Buttons.quiet(getTranslation("sessions.details"), () -> open(session, of));
            open.setAriaLabel(getTranslation(
                    "sessions.details.of", Dates.near(session.startsAt(), session.zone(), getLocale(), of.asOf())));
            item.add(open);
        }
        return item;
    }

    private static Component alone(Seat seat, String name) {
        Span words = new Span(SeatMark.plain(seat), new Span(SessionWords.say("sessions.alone", name)));
        words.addClassNames("row", "seat-alone");
        return words;
    }

    private Component noteList(CoupleSessions of) {
        Div column = new Div();
        column.addClassName("stack");
        if (mayChange) {
            column.add(SessionWords.row(Buttons.plain(getTranslation("sessions.note.new"), () -> startNote(of))));
        }
        if (of.notes().isEmpty()) {
            column.add(SessionWords.section(
                    "sessions.notes", new EmptyState(getTranslation("sessions.notes.none-of-couple"))));
            return column;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "lines");
        of.notes().lines().forEach(note -> list.add(line(note, of)));
        column.add(SessionWords.section("sessions.notes", new Card(list), SessionWords.more(of.notes())));
        return column;
    }

    private ListItem line(NoteSummary note, CoupleSessions of) {
        Anchor link = new Anchor(
                SessionsNavigation.note(note.id()),
                getTranslation("sessions.notes.of", Dates.day(note.about(), note.zone(), getLocale(), of.asOf())));
        Span facts = new Span(getTranslation("sessions.template." + note.template()) + " · " + note.author());
        facts.addClassName("soft");
        Div words = new Div(link, facts);
        words.addClassNames("row", "wrap", "grow");
        Seat alone = note.alone();
        if (alone != null) {
            words.add(alone(alone, of.couple().partner(alone).firstName()));
        }
        Instant signed = note.signedAt();
        ListItem item = new ListItem(
                words,
                signed == null
                        ? Chip.ember(getTranslation("sessions.draft"))
                        : Chip.moss(getTranslation("sessions.signed")).with(Glyph.LOCK));
        item.addClassName("row");
        return item;
    }

    private void plan(CoupleSessions of) {
        new NewAppointmentDialog(
                        appointments,
                        couples,
                        LocalDate.ofInstant(of.asOf(), of.couple().zone()),
                        () -> show(of.couple().id()))
                .forOne(of.couple(), null);
    }

    private void open(SessionEntry session, CoupleSessions of) {
        new AppointmentDialog(
                        session,
                        appointments,
                        couples,
                        notes,
                        of.asOf(),
                        () -> show(of.couple().id()))
                .open();
    }

    private void startNote(CoupleSessions of) {
        SessionsNavigation.open(notes.start(of.couple().id(), null, NoteTemplate.SOAP));
    }
}
