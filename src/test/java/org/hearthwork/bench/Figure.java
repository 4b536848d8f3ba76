package org.hearthwork.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured value.
 *
 * @param id of the promise about speed, as P1
 * @param step what a person does
 * @param metric what of it was measured
 * @param floor what the same costs at the least, measured in the same run
 * @param target what it is to reach
 */
record Figure(
        String id,
        String step,
        String metric,
        String unit,
        double value,
        @Nullable Double floor,
        @Nullable Double target) {

    static Figure of(String id, String step, String metric, String unit, double value) {
        return new Figure(id, step, metric, unit, value, null, null);
    }

    /** @param least not a number where nothing is compared */
    Figure over(double least) {
        return new Figure(id, step, metric, unit, value, Double.isNaN(least) ? null : least, target);
    }

    /** @param atMost not a number where nothing is promised */
    Figure toReach(double atMost) {
        return new Figure(id, step, metric, unit, value, floor, Double.isNaN(atMost) ? null : atMost);
    }

    boolean isSameAs(Figure other) {
        return id.equals(other.id) && step.equals(other.step) && metric.equals(other.metric);
    }
}
