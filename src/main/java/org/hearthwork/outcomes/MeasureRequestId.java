package org.hearthwork.outcomes;

import java.io.Serializable;
import java.util.UUID;

public record MeasureRequestId(UUID value) implements Serializable {

    public static MeasureRequestId of(String text) {
        try {
            return new MeasureRequestId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return new MeasureRequestId(new UUID(0, 0)); // names nothing
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
