package org.hearthwork.sessions;

import java.io.Serializable;
import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;

public record AppointmentId(UUID value) implements Serializable {

    /** A new one, made when a wish begins: however often the wish arrives, it is one session. */
    public static AppointmentId next() {
        return new AppointmentId(Ids.next());
    }

    /** The id in an address. @throws NotFound when the text is no id: such an address answers like an unknown one */
    public static AppointmentId of(String text) {
        return new AppointmentId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
