package org.hearthwork.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.function.Function;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Stretch;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.notes.NoteLists;
import org.hearthwork.notes.NoteSummary;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.notes.NotesDesk;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;

/** What waits to be written or signed. */
@Route("notes")
@Menu(title = "shell.notes", order = 5, icon = "note")
@RolesAllowed({Role.Names.CLINICIAN, Role.Names.ASSOCIATE, Role.Names.SUPERVISOR})
class NotesView extends Main {

    private final Notes notes;
    private final boolean mayWrite = !Actors.required().is(Role.SUPERVISOR);

    NotesView(Notes notes, NoteLists noteLists) {
        this.notes = notes;
        addClassNames("page", "notes-view");
        NotesDesk desk = noteLists.desk();
        add(new PageHeader(getTranslation("sessions.notes"))
                .subtitle(getTranslation(
                        "sessions.notes.subtitle",
                        desk.drafts().lines().size(),
                        desk.missing().lines().size())));
        if (mayWrite) {
            add(SessionWords.section("sessions.notes.drafts", drafts(desk)));
        }
        add(SessionWords.section("sessions.notes.missing", missing(desk)));
        add(SessionWords.section("sessions.notes.signed", signed(desk)));
    }

    private Component drafts(NotesDesk desk) {
        return desk.drafts().isEmpty()
                ? new EmptyState(getTranslation("sessions.notes.drafts.none"))
                : list(desk.drafts(), note -> draft(note, desk.asOf()));
    }

    private ListItem draft(NoteSummary note, Instant now) {
        ListItem item = line(note, now);
        boolean late = note.about()
                .atZone(note.zone())
                .toLocalDate()
                .isBefore(now.atZone(note.zone()).toLocalDate());
        Span saved = new Span(
                getTranslation("sessions.saved-ago", Dates.ago(note.savedAt(), note.zone(), getLocale(), now)));
        saved.addClassNames("small", "soft");
        item.add(
                saved,
                late ? Chip.ember(getTranslation("sessions.unsigned")) : Chip.quiet(getTranslation("sessions.draft")));
        return item;
    }

    private Component missing(NotesDesk desk) {
        return desk.missing().isEmpty()
                ? new EmptyState(getTranslation("sessions.notes.missing.none"))
                : list(desk.missing(), session -> missing(session, desk.asOf()));
    }

    private ListItem missing(SessionEntry session, Instant now) {
        Anchor who = new Anchor(SessionsNavigation.couple(session.couple(), "sessions"), SessionWords.who(session));
        Span when = new Span(Dates.near(session.startsAt(), session.zone(), getLocale(), now));
        when.addClassName("soft");
        Div words = new Div(who, when);
        words.addClassNames("row", "wrap", "grow");
        ListItem item = new ListItem(words);
        item.addClassName("row");
        if (mayWrite) {
            var start = Buttons.plain(getTranslation("sessions.note.start"), () -> start(session));
            start.setAriaLabel(getTranslation(
                    "sessions.note.start.of",
                    SessionWords.who(session),
                    Dates.near(session.startsAt(), session.zone(), getLocale(), now)));
            item.add(start);
        }
        return item;
    }

    private void start(SessionEntry session) {
        SessionsNavigation.open(notes.start(session.couple(), session.id(), NoteTemplate.SOAP));
    }

    private Component signed(NotesDesk desk) {
        return desk.signed().isEmpty()
                ? new EmptyState(getTranslation("sessions.notes.signed.none"))
                : list(desk.signed(), note -> {
                    ListItem item = line(note, desk.asOf());
                    item.add(Chip.moss(getTranslation("sessions.signed")).with(Glyph.LOCK));
                    return item;
                });
    }

    private ListItem line(NoteSummary note, Instant now) {
        Anchor link = new Anchor(SessionsNavigation.note(note.id()), note.names());
        String day = Dates.day(note.about(), note.zone(), getLocale(), now);
        Span facts = new Span(day + " · " + getTranslation("sessions.template." + note.template())
                + (note.alone() == null ? "" : " · " + getTranslation("sessions.individual"))
                + (note.mine() ? "" : " · " + note.author()));
        facts.addClassName("soft");
        link.getElement().setAttribute("aria-label", note.names() + ", " + day);
        Div words = new Div(link, facts);
        words.addClassNames("row", "wrap", "grow");
        ListItem item = new ListItem(words);
        item.addClassName("row");
        return item;
    }

    private static <T> Component list(Stretch<T> of, Function<T, ListItem> line) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("list", "lines");
        of.lines().forEach(one -> list.add(line.apply(one)));
        return new Card(list, SessionWords.more(of));
    }
}
