package org.hearthwork.couples;

import java.util.Set;

/** The documents a partner reads, signs and can take back, each apart. */
public enum ConsentDocument {
    TREATMENT,
    /** Its text names the couple's policy, {@link Secrets}: there are two of them. */
    CONFIDENTIALITY,
    /** Nobody needs to: homework starts without it. */
    MESSAGING;

    /** The version of the texts in force, kept with each signature: a new text is a new version, and what was signed before holds. */
    public static final int VERSION = 3;

    /** Without these homework does not start. */
    public static final Set<ConsentDocument> REQUIRED = Set.of(TREATMENT, CONFIDENTIALITY);

    public boolean isRequired() {
        return REQUIRED.contains(this);
    }
}
