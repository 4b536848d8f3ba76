package org.hearthwork.homework;

/** Who will see the answers of an assignment; what follows from it for one answer is {@link Sharing}'s to say. */
public enum WhoSees {
    CLINICIAN_ONLY,
    /** Sealed, then revealed. */
    SEALED,
    /** Shared at once. */
    SHARED
}
