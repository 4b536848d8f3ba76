package org.hearthwork.notes.internal;

import org.hearthwork.vault.SealedColumn;

/** Where the words of notes lie sealed, each bound to its note and its section or number there, with the key of the couple. */
public final class NoteColumns {

    public static final SealedColumn SECTION = new SealedColumn("sessions.note_section.body");
    static final SealedColumn QUOTE = new SealedColumn("sessions.note_source.quote");
    static final SealedColumn ORIGIN = new SealedColumn("sessions.note_source.origin");
    static final SealedColumn ADDENDUM = new SealedColumn("sessions.addendum.body");

    private NoteColumns() {}
}
