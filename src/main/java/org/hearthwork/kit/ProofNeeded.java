package org.hearthwork.kit;

/** A service asks to be shown once more who is there before it does this: the last proof is too old. Nothing was done. */
public final class ProofNeeded extends RuntimeException {

    public ProofNeeded() {
        super("the last proof of who is there is too old");
    }
}
