package org.hearthwork.notes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Refusal;
import org.hearthwork.notes.internal.Note;
import org.hearthwork.notes.internal.NoteRows;
import org.hearthwork.notes.internal.NoteSheets;
import org.hearthwork.notes.internal.Notebook;
import org.hearthwork.notes.internal.Provenance;
import org.hearthwork.outcomes.CoupleMeasures.Line;
import org.hearthwork.sessions.AppointmentId;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.sessions.SessionNotes;
import org.hearthwork.tracking.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Session notes as long as they are written. */
@Service
public class Notes implements SessionNotes {

    private static final Duration STILL_TO_WRITE = Duration.ofDays(14);

    private final CareScope scope;
    private final Notebook notes;
    private final NoteRows rows;
    private final NoteSheets sheets;
    private final Drafts drafts;
    private final Provenance provenance;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Notes(
            CareScope scope,
            Notebook notes,
            NoteRows rows,
            NoteSheets sheets,
            Drafts drafts,
            Provenance provenance,
            Once once,
            AuditTrail trail,
            Clock clock) {
        this.scope = scope;
        this.notes = notes;
        this.rows = rows;
        this.sheets = sheets;
        this.drafts = drafts;
        this.provenance = provenance;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Starts the note of a session, or gives back the draft that the actor has of it already; without a session, the one they
     * began and have not written in yet. The note of a session with one alone lives in that one's compartment.
     *
     * @param appointment the session, or null for the one at hand: today's, or the latest without a signed note
     */
    @ForClinicians
    @Transactional
    public NoteId start(CoupleId id, @Nullable AppointmentId appointment, NoteTemplate template) {
        Couple couple = scope.require(id);
        once.alone(UUID.nameUUIDFromBytes((id + "|" + Actors.account()).getBytes(StandardCharsets.US_ASCII)));
        Instant now = clock.instant();
        Optional<NoteRows.ToWriteAbout> session = appointment == null
                ? rows.toWriteAbout(id, now.minus(STILL_TO_WRITE), Drafts.endOfDay(couple, now))
                : Optional.of(rows.toWriteAbout(id, appointment.value())
                        .orElseThrow(() -> scope.missing(Action.OPENED_APPOINTMENT, appointment.value())));
        UUID draft = session.isPresent()
                ? session.get().draft()
                : rows.untouched(id, template).orElse(null);
        if (draft != null) {
            return new NoteId(draft);
        }
        Note note = new Note(
                Actors.practice(),
                id.value(),
                session.map(NoteRows.ToWriteAbout::appointment).orElse(null),
                session.map(NoteRows.ToWriteAbout::partner).orElse(null),
                template,
                Actors.account(),
                now);
        notes.add(note, now);
        trail.done(Action.STARTED_NOTE, note.getId(), note.coupleId(), note.partnerId());
        return note.noteId();
    }

    @Override
    @ForClinicians
    @Transactional
    public NoteId start(CoupleId id, AppointmentId appointment) {
        return start(id, appointment, NoteTemplate.SOAP);
    }

    /** Opens a note; the trail says so before anything is shown. */
    @ForCareTeam
    @Transactional
    public NoteSheet open(NoteId id) {
        Drafts.InHand hand = drafts.required(id);
        Note note = hand.note();
        Couple couple = hand.couple();
        trail.done(Action.OPENED_NOTE, id.value(), note.coupleId(), note.partnerId());
        return sheets.of(note, couple);
    }

    /** Gives an empty draft another form. @throws Refusal as soon as something is written in it */
    @ForClinicians
    @Transactional
    public void useTemplate(NoteId id, NoteTemplate template) {
        Note note = drafts.forWriting(id).note();
        Instant now = clock.instant();
        note.useTemplate(template, Actors.account(), now);
        notes.keep(note, now);
    }

    /**
     * Keeps a draft as it is typed.
     *
     * @return {@link NoteChange.Elsewhere} when it was written elsewhere since this text began: then nothing is written
     * @throws Refusal at a section that is too long, or when the note is somebody else's
     */
    @ForClinicians
    @Transactional
    public NoteChange save(NoteDraft draft) {
        Note note = drafts.forWriting(draft.id()).note();
        if (Drafts.isStale(note, draft)) {
            return Drafts.elsewhere(note);
        }
        Instant now = clock.instant();
        note.write(draft.texts(), Actors.account(), now);
        notes.keep(note, now);
        return new NoteChange.Saved(note.version(), note.savedAt());
    }

    /**
     * Puts what a partner answered into a section, numbered, and keeps where it came from. What it says and who may hear it is
     * read from the stored answer, whatever a screen showed. The text typed so far is kept with it.
     *
     * @param confirmed whether the clinician said that a line kept from the other partner may enter the joint record
     * @throws KeptFromOther without that word
     * @throws Refusal {@code sessions.insert.other-compartment} for a line
     *     that would enter the other partner's own record, whatever is confirmed
     */
    @ForClinicians
    @Transactional
    public NoteChange insertFromBrief(NoteDraft draft, NoteSection section, Said.Reference of, boolean confirmed) {
        return insert(draft, section, couple -> provenance.of(couple, of), confirmed);
    }

    /** The same of a line of a check-in. */
    @ForClinicians
    @Transactional
    public NoteChange insertFromCheckIn(NoteDraft draft, NoteSection section, Line.Reference of, boolean confirmed) {
        return insert(draft, section, couple -> provenance.of(couple, of), confirmed);
    }

    private NoteChange insert(
            NoteDraft draft, NoteSection section, Function<Couple, Provenance.Found> from, boolean confirmed) {
        Drafts.InHand hand = drafts.forWriting(draft.id());
        Note note = hand.note();
        if (Drafts.isStale(note, draft)) {
            return Drafts.elsewhere(note);
        }
        Couple couple = hand.couple();
        Provenance.Found found = from.apply(couple);
        provenance.refuseKept(note, couple, found, confirmed);
        NoteSource source = found.source();
        Instant now = clock.instant();
        note.quote(draft.texts(), section, source, Actors.account(), now);
        notes.keep(note, now);
        if (source.keptFromOther() && note.partnerId() == null) {
            trail.done(Action.TOOK_PRIVATE_ITEM_INTO_NOTE, note.getId(), note.coupleId());
        }
        return new NoteChange.Inserted(note.version(), note.savedAt(), section, note.text(section), note.sources());
    }

    /** Keeps a text that was overtaken elsewhere, as a draft of its own beside the other. */
    @ForClinicians
    @Transactional
    public NoteId keepCopy(NoteDraft draft) {
        Instant now = clock.instant();
        Note copy = Note.beside(drafts.required(draft.id()).note(), draft.texts(), Actors.account(), now);
        notes.add(copy, now);
        trail.done(Action.STARTED_NOTE, copy.getId(), copy.coupleId(), copy.partnerId());
        return copy.noteId();
    }
}
