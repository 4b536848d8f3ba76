package org.hearthwork.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.Stretch;
import org.hearthwork.kit.ui.SectionTitle;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.SessionEntry;
import org.springframework.modulith.NamedInterface;

/** What several screens say of a session in the same words. */
@NamedInterface("parts")
public final class SessionWords {

    private SessionWords() {}

    public static String say(String key, Object... parameters) {
        return I18NProvider.translate(key, parameters);
    }

    /** "Maya &amp; Leo", or "Maya, alone". */
    public static String who(SessionEntry session) {
        return session.alone() == null ? session.who() : say("sessions.alone", session.who());
    }

    /** "2:00–2:50 PM". */
    public static String times(SessionEntry session, ZoneId zone, Locale locale) {
        return Dates.span(session.startsAt(), session.endsAt(), zone, locale);
    }

    /** "both attended", "Maya attended, Leo absent", or nothing while nothing is recorded. */
    public static String attendance(SessionEntry session) {
        if (Stream.of(Seat.values())
                .filter(session::isFor)
                .allMatch(seat -> session.attendance(seat) == Attendance.EXPECTED)) {
            return "";
        }
        if (session.alone() == null
                && Stream.of(Seat.values()).allMatch(seat -> session.attendance(seat) == Attendance.ATTENDED)) {
            return say("sessions.header.both");
        }
        return Stream.of(Seat.values())
                .filter(session::isFor)
                .map(seat -> say("sessions.header." + session.attendance(seat), session.name(seat)))
                .collect(Collectors.joining(", "));
    }

    /** What may be done with the note of a session: its author goes on with it, everybody else reads. */
    public static String wayToNote(SessionEntry session) {
        boolean writes = session.noteIsOwnDraft() && !Actors.required().is(Role.SUPERVISOR);
        return say(writes ? "sessions.note.continue" : "sessions.note.read");
    }

    /** "today 2:00 PM" where the couple lives. */
    public static String when(Instant moment, ZoneId zone, Instant now, Locale locale) {
        return Dates.near(moment, zone, locale, now);
    }

    /** A part of a page under its small heading. */
    public static Section section(String titleKey, Component... content) {
        Section section = new Section(new SectionTitle(say(titleKey)));
        section.addClassName("page-section");
        section.add(content);
        return section;
    }

    /** That a list goes on, where it does. */
    public static Paragraph more(Stretch<?> of) {
        Paragraph more =
                new Paragraph(of.more() ? say("kit.list.more", of.lines().size()) : "");
        more.addClassNames("soft", "small");
        more.setVisible(of.more());
        return more;
    }

    public static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassNames("row", "wrap");
        return row;
    }
}
