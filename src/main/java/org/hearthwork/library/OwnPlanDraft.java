package org.hearthwork.library;

import java.time.Instant;

/**
 * An own plan as its author goes on with it.
 *
 * @param plan the key it has, or will have
 * @param upon the newest published version that the author has seen, 0 while there is none
 * @param version for whoever writes next
 */
public record OwnPlanDraft(
        DraftId id, String plan, String origin, int upon, int version, Instant savedAt, PlanWording wording) {

    /** How refusals name a field of a step. */
    public static String name(String step, String field) {
        return "steps/" + step + "/" + field;
    }
}
