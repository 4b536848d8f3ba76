package org.hearthwork.library.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Plan;

/** The plans that ship with the product. One that does not fit its exercises stops the start. */
public final class ShippedPlans {

    private ShippedPlans() {}

    /** @param newest of each exercise, by its key */
    public static List<Plan> read(Definitions definitions, Map<String, Exercise> newest) throws IOException {
        List<Plan> plans = List.copyOf(definitions.readPlans());
        for (Plan plan : plans) {
            check(plan, newest);
        }
        return plans;
    }

    private static void check(Plan plan, Map<String, Exercise> newest) throws IOException {
        Exercise before = null;
        for (Plan.Step step : plan.steps()) {
            Exercise exercise = step.exercise() == null ? null : newest.get(step.exercise());
            if (step.exercise() != null && exercise == null) {
                throw new IOException("the plan " + plan.key() + " names no exercise: " + step.exercise());
            }
            if (step.opens() instanceof Plan.Opening.BothFinished(String sitting)
                    && (before == null || before.sitting(sitting).isEmpty())) {
                throw new IOException(
                        "the plan " + plan.key() + " waits for no sitting of the step before: " + sitting);
            }
            if (exercise != null && exercise.touch() && !(step.opens() instanceof Plan.Opening.InSession)) {
                throw new IOException("the plan " + plan.key() + " opens touch by itself: " + step.key());
            }
            before = exercise;
        }
    }
}
