package org.hearthwork.today.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.ui.Clicks;
import org.hearthwork.kit.ui.Drawn;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.ui.SessionWords;
import org.hearthwork.sessions.ui.SessionsNavigation;
import org.hearthwork.today.Caseload;
import org.hearthwork.today.Coming;
import org.jspecify.annotations.Nullable;

/** The sessions of today by time, each with what is to be done with it now: before it the brief, after it the note. */
@Tag("session-lines")
@JsModule("./today/session-lines.ts")
final class SessionLines extends Drawn {

    /**
     * @param facts what only today says of it; how they keep up stands in the caseload
     * @param brief the way to its brief, or null once it is over
     * @param first whether it is the next one, or the one that goes on
     * @param note the way to its note, or null while there is none
     * @param write which note may be begun now, or null
     */
    private record Line(
            String time,
            @Nullable String state,
            String who,
            String couple,
            String facts,
            @Nullable String fresh,
            @Nullable QuietSign sign,
            @Nullable String brief,
            boolean first,
            @Nullable String note,
            @Nullable String noteWords,
            @Nullable Unwritten write) {}

    private record Unwritten(String couple, String session) {}

    private record Lines(Map<String, String> words, List<Line> lines) {}

    SessionLines(Caseload.Today today, Supplier<Caseload.Today> anew, Locale locale, Notes notes) {
        super(lines(today, locale), () -> lines(anew.get(), locale));
        getElement()
                .addEventListener(
                        "write-note",
                        event -> Clicks.run(() -> SessionsNavigation.open(notes.start(
                                CoupleId.of(event.getEventData()
                                        .path("event.detail.couple")
                                        .asString("")),
                                AppointmentId.of(event.getEventData()
                                        .path("event.detail.session")
                                        .asString(""))))))
                .addEventData("event.detail.couple")
                .addEventData("event.detail.session");
    }

    private static Lines lines(Caseload.Today today, Locale locale) {
        Map<CoupleId, Coming> coming = today.coming().stream()
                .collect(Collectors.toMap(one -> one.row().couple().id(), Function.identity()));
        AppointmentId first = today.sessions().stream()
                .filter(session -> !session.isOverBy(today.asOf()))
                .map(SessionEntry::id)
                .findFirst()
                .orElse(null);
        return new Lines(
                Map.of(
                        "brief", SessionWords.say("sessions.brief.open"),
                        "write", SessionWords.say("sessions.note.write")),
                today.sessions().stream()
                        .map(session -> line(
                                session,
                                coming.get(session.couple()),
                                session.id().equals(first),
                                today,
                                locale))
                        .toList());
    }

    private static Line line(
            SessionEntry session, @Nullable Coming coming, boolean first, Caseload.Today today, Locale locale) {
        boolean over = session.isOverBy(today.asOf());
        NoteId note = session.note();
        int unread = coming == null ? 0 : coming.row().engagement().unread();
        return new Line(
                Dates.time(session.startsAt(), today.zone(), locale),
                state(session, today.asOf()),
                SessionWords.who(session),
                SessionsNavigation.couple(session.couple()),
                coming == null ? "" : facts(session, coming, today),
                unread == 0 || over ? null : SessionWords.say("sessions.new-answers", unread),
                coming == null ? null : QuietSign.of(coming.row()),
                over ? null : SessionsNavigation.brief(session.couple()),
                first,
                note == null ? null : SessionsNavigation.note(note),
                note == null ? null : SessionWords.wayToNote(session),
                note == null && session.hasStartedBy(today.asOf()) && mayWrite()
                        ? new Unwritten(
                                session.couple().toString(), session.id().toString())
                        : null);
    }

    private static boolean mayWrite() {
        return !Actors.required().is(Role.SUPERVISOR);
    }

    private static @Nullable String state(SessionEntry session, Instant now) {
        if (session.isOverBy(now)) {
            return SessionWords.say("sessions.over");
        }
        if (session.hasStartedBy(now)) {
            return SessionWords.say("sessions.running");
        }
        long minutes = Duration.between(now, session.startsAt()).toMinutes();
        return minutes < 60 ? SessionWords.say("sessions.in-minutes", minutes) : null;
    }

    /** Of several on one day, each has its own number. */
    private static String facts(SessionEntry session, Coming coming, Caseload.Today today) {
        long before = today.sessions().stream()
                .filter(one -> one.alone() == null && one.couple().equals(session.couple()))
                .filter(one -> one.startsAt().isBefore(session.startsAt()))
                .count();
        return session.alone() == null
                ? SessionWords.say("sessions.fact.joint", coming.sessionsHeld() + 1 + before)
                : SessionWords.say(
                        "sessions.fact.individual", coming.row().couple().names());
    }
}
