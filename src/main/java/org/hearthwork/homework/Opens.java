package org.hearthwork.homework;

/** How far the shareable answers of one occurrence reach, as it is told to a partner before they type. */
public enum Opens {
    /** Nobody but the care team ever sees them. */
    NEVER,
    /** Sealed, and open to both when both are in. */
    WHEN_BOTH_IN,
    /** Sealed, and opened together in a session. */
    IN_SESSION,
    /** Open to both as soon as they are handed in. */
    AT_ONCE;

    public boolean sealed() {
        return this == WHEN_BOTH_IN || this == IN_SESSION;
    }
}
