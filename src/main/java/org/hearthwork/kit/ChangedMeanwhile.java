package org.hearthwork.kit;

/** Two did the same at the same moment, and this one came second: nothing was written. */
public class ChangedMeanwhile extends Refusal {

    public ChangedMeanwhile() {
        super("", "kit.changed-meanwhile");
    }
}
