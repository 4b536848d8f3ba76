package org.hearthwork.homework;

import java.io.Serializable;
import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;

public record OccurrenceId(UUID value) implements Serializable {

    /** The id in an address. @throws NotFound when the text is no id: such an address answers like an unknown one */
    public static OccurrenceId of(String text) {
        return new OccurrenceId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
