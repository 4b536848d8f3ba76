package org.hearthwork.notes.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Dates;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.Words;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.Attendance;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A note put together for reading, with the header that fills itself and the signature checked against what is there. */
@Component
public class NoteSheets {

    private final NoteRows rows;
    private final Sessions sessions;
    private final Words words;

    NoteSheets(NoteRows rows, Sessions sessions, Words words) {
        this.rows = rows;
        this.sessions = sessions;
        this.words = words;
    }

    public NoteSheet of(Note note, Couple couple) {
        String frozen = note.header();
        Heading heading = heading(note, couple);
        UUID compartment = note.partnerId();
        UUID me = Actors.account();
        return new NoteSheet(
                note.noteId(),
                couple,
                compartment == null ? null : couple.partner(compartment).seat(),
                note.appointmentId() == null ? null : new AppointmentId(note.appointmentId()),
                note.template(),
                frozen == null ? heading.words() : frozen,
                heading.about(),
                rows.nameOf(note.authorId()),
                note.isOf(me),
                Actors.required().is(Role.CLINICIAN),
                note.version(),
                note.savedAt(),
                note.texts(),
                note.sources(),
                signature(note),
                rows.addenda(note));
    }

    private NoteSheet.@Nullable Signature signature(Note note) {
        Instant at = note.signedAt();
        UUID by = note.signedBy();
        String hash = note.contentHash();
        return at == null || by == null || hash == null
                ? null
                : new NoteSheet.Signature(rows.nameOf(by), at, hash, note.isAsSigned());
    }

    public String hashOfAddendum(Note note, int number, String body, UUID signer, Instant at) {
        return ContentHash.ofAddendum(String.valueOf(note.contentHash()), number, body, signer, at);
    }

    /**
     * What fills itself: date, times, who attended, setting.
     *
     * @param about the moment its session begins, or the note was started where it belongs to none
     */
    public record Heading(String words, Instant about) {}

    public Heading heading(Note note, Couple couple) {
        return Optional.ofNullable(note.appointmentId())
                .flatMap(id -> sessions.find(new AppointmentId(id)))
                .map(session -> new Heading(words(session, couple), session.startsAt()))
                .orElseGet(() -> new Heading(
                        day(note.createdAt(), couple) + " · " + say("sessions.header.no-session"), note.createdAt()));
    }

    private String words(SessionEntry session, Couple couple) {
        return String.join(
                " · ",
                day(session.startsAt(), couple),
                Dates.span(session.startsAt(), session.endsAt(), couple.zone(), Locale.ENGLISH),
                attended(session),
                say("sessions.setting." + session.setting()));
    }

    private static String day(Instant moment, Couple couple) {
        return Dates.fullWithYear(LocalDate.ofInstant(moment, couple.zone()), Locale.ENGLISH);
    }

    private String attended(SessionEntry session) {
        List<Seat> invited = Stream.of(Seat.values()).filter(session::isFor).toList();
        if (invited.size() == 2 && invited.stream().allMatch(seat -> session.attendance(seat) == Attendance.ATTENDED)) {
            return say("sessions.header.both");
        }
        if (invited.stream().allMatch(seat -> session.attendance(seat) == Attendance.EXPECTED)) {
            return say("sessions.header.unrecorded");
        }
        return invited.stream()
                .map(seat -> say("sessions.header." + session.attendance(seat), session.name(seat)))
                .collect(Collectors.joining(", "));
    }

    private String say(String key, Object... parameters) {
        return words.getTranslation(key, Locale.ENGLISH, parameters);
    }
}
