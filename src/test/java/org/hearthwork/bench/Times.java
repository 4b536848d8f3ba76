package org.hearthwork.bench;

import java.util.Arrays;
import java.util.Collection;

/** Measured milliseconds of one step. */
record Times(double[] millis) {

    Times {
        if (millis.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        millis = millis.clone();
        Arrays.sort(millis);
    }

    static Times of(Collection<Double> millis) {
        return new Times(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The time that this share of all kept to (nearest rank). */
    double at(double share) {
        return millis[(int) Math.clamp((long) Math.ceil(share * millis.length) - 1, 0, millis.length - 1)];
    }

    double p50() {
        return at(.5);
    }

    double p95() {
        return at(.95);
    }
}
