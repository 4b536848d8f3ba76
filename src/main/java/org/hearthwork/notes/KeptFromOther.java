package org.hearthwork.notes;

import org.hearthwork.kit.Refusal;

/** A line that one partner keeps from the other would enter their joint record: the clinician has to say so first. */
public final class KeptFromOther extends Refusal {

    public KeptFromOther(String of, String other) {
        super("", "sessions.insert.kept", of, other);
    }
}
