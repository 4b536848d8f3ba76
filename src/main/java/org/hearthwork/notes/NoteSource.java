package org.hearthwork.notes;

import java.io.Serializable;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of a note came from; kept beside it, numbered as its footnote.
 *
 * @param number its footnote, from 1; 0 before it is inserted
 * @param quote what was said, word for word
 * @param origin in words, such as "Maya, Load map, revealed 12 October"
 * @param of who said it, or null when it is of both or of nobody
 * @param keptFromOther whether the other partner has not seen it: such a line asks before it enters a joint note
 */
public record NoteSource(
        int number,
        String quote,
        String origin,
        @Nullable Seat of,
        @Nullable OccurrenceId occurrence,
        @Nullable String prompt,
        boolean keptFromOther)
        implements Serializable {

    public NoteSource numbered(int footnote) {
        return new NoteSource(footnote, quote, origin, of, occurrence, prompt, keptFromOther);
    }
}
