package org.hearthwork.notes;

import java.util.Map;
import org.hearthwork.sessions.NoteId;

/** A note as it stands in somebody's window. @param version the one the text was written upon */
public record NoteDraft(NoteId id, int version, Map<NoteSection, String> texts) {

    public NoteDraft {
        texts = Map.copyOf(texts);
    }

    public String text(NoteSection section) {
        return texts.getOrDefault(section, "");
    }
}
