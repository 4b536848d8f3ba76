package org.hearthwork.homework;

import org.hearthwork.kit.Refusal;

/** The part was handed in, maybe on another device of the same person: nothing was written. */
public final class InAlready extends Refusal {

    private final boolean canBeTakenBack;

    InAlready(boolean canBeTakenBack) {
        super("", "homework.do.finished");
        this.canBeTakenBack = canBeTakenBack;
    }

    /** Whether its author may still make it open again, and go on with what they have here. */
    public boolean canBeTakenBack() {
        return canBeTakenBack;
    }
}
