package org.hearthwork.notes;

import java.time.Clock;
import java.time.Instant;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.Role;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Letters;
import org.hearthwork.kit.Refusal;
import org.hearthwork.notes.internal.Note;
import org.hearthwork.notes.internal.NoteRows;
import org.hearthwork.notes.internal.NoteSheets;
import org.hearthwork.notes.internal.Notebook;
import org.hearthwork.sessions.NoteId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs notes for good, and what is added to them. */
@Service
public class Signing {

    private final Drafts drafts;
    private final Notebook notes;
    private final NoteRows rows;
    private final NoteSheets sheets;
    private final AuditTrail trail;
    private final Clock clock;

    Signing(Drafts drafts, Notebook notes, NoteRows rows, NoteSheets sheets, AuditTrail trail, Clock clock) {
        this.drafts = drafts;
        this.notes = notes;
        this.rows = rows;
        this.sheets = sheets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Signs what stands in the window and locks it for good. Pressed twice is signed once.
     *
     * @return {@link NoteChange.Elsewhere} when it was written elsewhere meanwhile: then nothing is signed
     * @throws Refusal for an associate, before the session has begun, at the first section of an empty note, and for one that is
     *     signed already
     */
    @ForClinicians
    @Transactional
    public NoteChange sign(NoteDraft draft) {
        Actor actor = Actors.required();
        Drafts.InHand hand = drafts.forWriting(draft.id());
        Note note = hand.note();
        Instant signedAt = note.signedAt();
        if (signedAt != null) {
            if (note.isSignedAs(draft.texts(), Actors.account())) {
                return new NoteChange.Saved(note.version(), signedAt);
            }
            throw new Refusal("", "sessions.note.signed");
        }
        if (note.version() != draft.version()) {
            return Drafts.elsewhere(note);
        }
        if (!actor.is(Role.CLINICIAN)) {
            throw new Refusal("", "sessions.note.co-signature");
        }
        Couple couple = hand.couple();
        NoteSheets.Heading heading = sheets.heading(note, couple);
        Instant now = clock.instant();
        // Sessions begin early and run late: the planned hour decides nothing, the day does.
        if (!heading.about().isBefore(Drafts.endOfDay(couple, now))) {
            throw new Refusal("", "sessions.note.early");
        }
        note.sign(draft.texts(), heading.words(), Actors.account(), now);
        notes.keep(note, now);
        trail.done(Action.SIGNED_NOTE, note.getId(), note.coupleId(), note.partnerId());
        return new NoteChange.Saved(note.version(), now);
    }

    /** Adds to a signed note, signed too; the same words once. @throws Refusal at {@code addendum}: empty, too long, or the note is a draft */
    @ForClinicians
    @Transactional
    public void addendum(NoteId id, String text) {
        Note note = drafts.forWriting(id).note();
        note.refuseAddendumToDraft();
        if (!Actors.required().is(Role.CLINICIAN)) {
            throw new Refusal("", "sessions.note.co-signature");
        }
        String body = text.strip();
        if (body.isEmpty()) {
            throw new Refusal("addendum", "sessions.addendum.missing");
        }
        Letters.refuseUnkeepable("addendum", body);
        if (body.length() > NoteSection.LONGEST) {
            throw new Refusal(
                    "addendum", "sessions.note.long", NoteSection.LONGEST, body.length() - NoteSection.LONGEST);
        }
        if (rows.isAdded(note, body)) {
            return;
        }
        Instant now = clock.instant();
        int number = rows.addenda(note).size() + 1;
        rows.add(note, number, body, sheets.hashOfAddendum(note, number, body, Actors.account(), now), now);
        trail.done(Action.ADDED_ADDENDUM, note.getId(), note.coupleId(), note.partnerId());
    }
}
