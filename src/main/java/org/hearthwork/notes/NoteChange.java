package org.hearthwork.notes;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of a change to a note. */
public sealed interface NoteChange {

    /** It is kept. */
    record Saved(int version, Instant at) implements NoteChange {}

    /** A quote stands in the section now, and its source below the note. */
    record Inserted(int version, Instant at, NoteSection section, String text, List<NoteSource> sources)
            implements NoteChange {}

    /** The note went on elsewhere meanwhile: nothing was written, and this is how it stands there. */
    record Elsewhere(int version, Instant savedAt, boolean signed, Map<NoteSection, String> texts)
            implements NoteChange {}
}
