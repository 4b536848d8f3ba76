package org.hearthwork.notes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Stretch;
import org.hearthwork.kit.ui.Card;
import org.hearthwork.kit.ui.EmptyState;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.kit.ui.Markup;
import org.hearthwork.kit.ui.PageHeader;
import org.hearthwork.kit.ui.Rows;
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
                : list(desk.drafts(), rows(desk.drafts(), note -> draft(note, desk.asOf())));
    }

    private Markup draft(NoteSummary note, Instant now) {
        boolean late = note.about()
                .atZone(note.zone())
                .toLocalDate()
                .isBefore(now.atZone(note.zone()).toLocalDate());
        return line(
                note,
                now,
                Markup.of(
                        "span.small.soft",
                        getTranslation("sessions.saved-ago", Dates.ago(note.savedAt(), note.zone(), getLocale(), now))),
                late
                        ? Markup.chip("ember", getTranslation("sessions.unsigned"))
                        : Markup.chip("quiet", getTranslation("sessions.draft")));
    }

    private Component missing(NotesDesk desk) {
        if (desk.missing().isEmpty()) {
            return new EmptyState(getTranslation("sessions.notes.missing.none"));
        }
        List<SessionEntry> sessions = desk.missing().lines();
        Rows rows = Rows.list(
                "lines",
                IntStream.range(0, sessions.size())
                        .mapToObj(index -> missing(sessions.get(index), index, desk.asOf()))
                        .toList());
        return list(desk.missing(), mayWrite ? rows.onChosen(index -> start(sessions.get(index))) : rows);
    }

    private Markup missing(SessionEntry session, int index, Instant now) {
        String when = Dates.near(session.startsAt(), session.zone(), getLocale(), now);
        Markup item = Markup.of(
                "li.row",
                Markup.of(
                        "div.row.wrap.grow",
                        Markup.link(
                                "a",
                                SessionsNavigation.couple(session.couple(), "sessions"),
                                SessionWords.who(session)),
                        Markup.of("span.soft", when)));
        return mayWrite
                ? item.add(Markup.button(
                                "button.button.button-plain",
                                index,
                                Markup.of("span", getTranslation("sessions.note.start")))
                        .set("aria-label", getTranslation("sessions.note.start.of", SessionWords.who(session), when)))
                : item;
    }

    private void start(SessionEntry session) {
        SessionsNavigation.open(notes.start(session.couple(), session.id(), NoteTemplate.SOAP));
    }

    private Component signed(NotesDesk desk) {
        return desk.signed().isEmpty()
                ? new EmptyState(getTranslation("sessions.notes.signed.none"))
                : list(
                        desk.signed(),
                        rows(
                                desk.signed(),
                                note -> line(
                                        note,
                                        desk.asOf(),
                                        Markup.chip("moss", getTranslation("sessions.signed"), Glyph.LOCK))));
    }

    private Markup line(NoteSummary note, Instant now, Markup... state) {
        String day = Dates.day(note.about(), note.zone(), getLocale(), now);
        String facts = day + " · " + getTranslation("sessions.template." + note.template())
                + (note.alone() == null ? "" : " · " + getTranslation("sessions.individual"))
                + (note.mine() ? "" : " · " + note.author());
        Markup link = Markup.link("a", SessionsNavigation.note(note.id()), note.names())
                .set("aria-label", note.names() + ", " + day);
        return Markup.of("li.row", Markup.of("div.row.wrap.grow", link, Markup.of("span.soft", facts)))
                .add(state);
    }

    private static <T> Rows rows(Stretch<T> of, Function<T, Markup> line) {
        return Rows.list("lines", of.lines().stream().map(line).toList());
    }

    private static Component list(Stretch<?> of, Rows rows) {
        return new Card(rows, SessionWords.more(of));
    }
}
