package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Buttons;
import org.hearthwork.kit.ui.Chip;
import org.hearthwork.kit.ui.Glyph;
import org.hearthwork.notes.NoteTemplate;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.CaseloadRow;
import org.hearthwork.tracking.Engagement;
import org.jspecify.annotations.Nullable;

/** One session of today, with the way to its brief. */
final class SessionCard extends Article {

    private final SessionEntry session;
    private final Notes notes;

    SessionCard(SessionEntry session, @Nullable CaseloadRow row, boolean first, ZoneId zone, Instant now, Notes notes) {
        this.session = session;
        this.notes = notes;
        addClassNames("card", "session-card");
        if (first) {
            addClassName("card-first");
        }
        Span time = new Span(Dates.time(session.startsAt(), zone, getLocale()) + soon(now));
        time.addClassNames("small", "strong", "soft", "number");
        Div top = new Div(time);
        top.addClassName("between");
        if (row != null && row.onHold()) {
            top.add(Chip.brick(getTranslation("sessions.on-hold")).with(Glyph.SHIELD));
        } else if (row != null && row.engagement().unread() > 0) {
            top.add(Chip.ember(
                    getTranslation("sessions.new-answers", row.engagement().unread())));
        }
        H3 who = new H3(SessionWords.who(session));
        Paragraph facts = new Paragraph(row == null ? "" : facts(row));
        facts.addClassName("soft");
        Div foot = new Div(brief(first));
        foot.addClassName("page-foot");
        foot.add(note());
        add(top, who, facts, foot);
    }

    private String soon(Instant now) {
        if (session.isOverBy(now)) {
            return " · " + getTranslation("sessions.over");
        }
        if (session.hasStartedBy(now)) {
            return " · " + getTranslation("sessions.running");
        }
        long minutes = Duration.between(now, session.startsAt()).toMinutes();
        return minutes < 60 ? " · " + getTranslation("sessions.in-minutes", minutes) : "";
    }

    private String facts(CaseloadRow row) {
        List<String> facts = new ArrayList<>();
        facts.add(
                session.alone() == null
                        ? getTranslation("sessions.fact.joint", row.sessionsHeld() + 1)
                        : getTranslation(
                                "sessions.fact.individual", row.couple().names()));
        facts.add(
                row.engagement().bothDue() == 0
                        ? getTranslation("sessions.fact.nothing-due")
                        : getTranslation(
                                "sessions.fact.both-done",
                                row.engagement().bothDone(),
                                row.engagement().bothDue()));
        for (Seat seat : Seat.values()) {
            Engagement engagement = row.engagement(seat);
            if (engagement == Engagement.OFF_TRACK || engagement == Engagement.AT_RISK) {
                facts.add(getTranslation(
                        "sessions.fact." + engagement,
                        row.couple().partner(seat).firstName()));
            }
        }
        return String.join(" ", facts);
    }

    private Component brief(boolean first) {
        String href = SessionsNavigation.brief(session.couple());
        String words = getTranslation("sessions.brief.open");
        return first ? Buttons.mainLink(href, words) : Buttons.plainLink(href, words);
    }

    private Component note() {
        NoteId note = session.note();
        if (note != null) {
            return Buttons.quietLink(
                    SessionsNavigation.note(note),
                    getTranslation(session.noteSigned() ? "sessions.note.read" : "sessions.note.continue"));
        }
        return Actors.required().is(Role.SUPERVISOR)
                ? new Span()
                : Buttons.quiet(getTranslation("sessions.note.new"), this::startNote);
    }

    private void startNote() {
        SessionsNavigation.open(notes.start(session.couple(), session.id(), NoteTemplate.SOAP));
    }
}
