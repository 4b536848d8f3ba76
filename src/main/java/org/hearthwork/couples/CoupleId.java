package org.hearthwork.couples;

import java.io.Serializable;
import java.util.UUID;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;

public record CoupleId(UUID value) implements Serializable {

    /** A new one, made when a wish begins: however often the wish arrives, it is one couple. */
    public static CoupleId next() {
        return new CoupleId(Ids.next());
    }

    /** The id in an address. @throws NotFound when the text is no id: such an address answers like an unknown one */
    public static CoupleId of(String text) {
        return new CoupleId(Ids.parse(text).orElseThrow(NotFound::new));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
