package org.hearthwork.notes;

import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** A line that one partner keeps from the other would enter their joint record: the clinician has to say so first. */
public final class KeptFromOther extends Refusal {

    /** @param under the policy it was said under, or null where it opens to the other one by its own rule */
    public KeptFromOther(String of, String other, @Nullable Secrets under) {
        super("", "sessions.insert.kept", of, other, under == null ? 0 : under == Secrets.LIMITED_SECRETS ? 1 : 2);
    }
}
