package org.hearthwork.today;

import org.hearthwork.access.ForCareTeam;
import org.hearthwork.notes.NoteSheet;
import org.hearthwork.notes.Notes;
import org.hearthwork.sessions.NoteId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The note and, while it is written, the brief it is written from: opened in one step. */
@Service
public class Workbench {

    private final Notes notes;
    private final Briefs briefs;

    Workbench(Notes notes, Briefs briefs) {
        this.notes = notes;
        this.briefs = briefs;
    }

    @ForCareTeam
    @Transactional
    public NotePage open(NoteId id) {
        NoteSheet note = notes.open(id);
        boolean writing = note.mine() && !note.isSigned();
        return new NotePage(note, writing ? briefs.openFor(note.couple().id(), note.appointment()) : null);
    }
}
