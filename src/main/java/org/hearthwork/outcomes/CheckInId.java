package org.hearthwork.outcomes;

import java.io.Serializable;
import java.util.UUID;

public record CheckInId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
