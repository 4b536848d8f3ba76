package org.hearthwork.notes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearthwork.audit.Action;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.notes.internal.Note;
import org.hearthwork.notes.internal.Notebook;
import org.hearthwork.sessions.NoteId;
import org.springframework.stereotype.Component;

/** Finds the notes of couples in the actor's care, and says which of them went on elsewhere. */
@Component
class Drafts {

    private final CareScope scope;
    private final Notebook notes;

    Drafts(CareScope scope, Notebook notes) {
        this.scope = scope;
        this.notes = notes;
    }

    static boolean isStale(Note note, NoteDraft draft) {
        return note.isSigned() || note.version() != draft.version();
    }

    static NoteChange.Elsewhere elsewhere(Note note) {
        return new NoteChange.Elsewhere(note.version(), note.savedAt(), note.isSigned(), note.texts());
    }

    /** A note of a couple in the actor's care. */
    record InHand(Note note, Couple couple) {}

    InHand required(NoteId id) {
        return seen(id, notes.find(id));
    }

    InHand forWriting(NoteId id) {
        return seen(id, notes.findForWriting(id));
    }

    private InHand seen(NoteId id, Optional<Note> found) {
        Note note = found.orElseThrow(() -> scope.missing(Action.OPENED_NOTE, id.value()));
        return new InHand(note, scope.require(new CoupleId(note.coupleId())));
    }

    static Instant endOfDay(Couple couple, Instant now) {
        return LocalDate.ofInstant(now, couple.zone())
                .plusDays(1)
                .atStartOfDay(couple.zone())
                .toInstant();
    }
}
