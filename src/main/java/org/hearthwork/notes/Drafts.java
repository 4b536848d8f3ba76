package org.hearthwork.notes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.hearthwork.audit.Action;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.notes.internal.Note;
import org.hearthwork.notes.internal.NoteRecords;
import org.hearthwork.notes.internal.NoteRows;
import org.hearthwork.sessions.NoteId;
import org.springframework.stereotype.Component;

/** Finds the notes of couples in the actor's care, and writes into those that are drafts. */
@Component
class Drafts {

    private final CareScope scope;
    private final NoteRecords notes;
    private final NoteRows rows;
    private final Clock clock;

    Drafts(CareScope scope, NoteRecords notes, NoteRows rows, Clock clock) {
        this.scope = scope;
        this.notes = notes;
        this.rows = rows;
        this.clock = clock;
    }

    void write(Note note, Map<NoteSection, String> texts) {
        note.write(texts, Actors.account(), clock.instant());
        rows.write(note, texts);
        rows.flush();
    }

    static boolean isStale(Note note, NoteDraft draft) {
        return note.isSigned() || note.version() != draft.version();
    }

    NoteChange.Elsewhere elsewhere(Note note) {
        return new NoteChange.Elsewhere(note.version(), note.savedAt(), note.isSigned(), rows.texts(note.getId()));
    }

    /** A note of a couple in the actor's care. */
    record InHand(Note note, Couple couple) {}

    InHand required(NoteId id) {
        return seen(id, notes.findByPracticeIdAndId(Actors.practice(), id.value()));
    }

    InHand forWriting(NoteId id) {
        return seen(id, notes.findForWritingByPracticeIdAndId(Actors.practice(), id.value()));
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
