package org.hearthwork.homework;

import java.io.Serializable;
import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;

public record AssignmentId(UUID value) implements Serializable {

    /** A new one, made when a wish begins: however often the wish arrives, it is one assignment. */
    public static AssignmentId next() {
        return new AssignmentId(Ids.next());
    }

    /** The id in an address. @throws NotFound when the text is no id: such an address answers like an unknown one */
    public static AssignmentId of(String text) {
        return new AssignmentId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
