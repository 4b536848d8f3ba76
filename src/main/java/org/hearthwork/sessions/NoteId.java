package org.hearthwork.sessions;

import java.io.Serializable;
import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;

public record NoteId(UUID value) implements Serializable {

    /** The id in an address. @throws NotFound when the text is no id: such an address answers like an unknown one */
    public static NoteId of(String text) {
        return new NoteId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
