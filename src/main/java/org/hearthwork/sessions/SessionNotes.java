package org.hearthwork.sessions;

import org.hearthwork.couples.CoupleId;

/** What a session's own screen needs of its note; fulfilled by whoever keeps the notes. */
public interface SessionNotes {

    /** Starts the note of a session, or gives back the draft that the actor has of it already. */
    NoteId start(CoupleId couple, AppointmentId appointment);
}
