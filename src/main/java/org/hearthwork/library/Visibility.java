package org.hearthwork.library;

/** Who an answer is for, as the definition of its question says. */
public enum Visibility {
    /** Its author and the clinicians. */
    PRIVATE,
    /** Private until its author sends it; then it opens to the partner as what is sealed does. */
    UNTIL_SENT,
    /** Opens to the partner by the reveal rule. */
    SEALED,
    /** Open to both as soon as it is handed in. */
    JOINT,
    /** Clinicians alone; not even its author again once it is handed in. */
    CLINICIAN_ONLY;

    /** Whether it may reach the other partner at all. */
    public boolean mayReachTheOther() {
        return switch (this) {
            case UNTIL_SENT, SEALED, JOINT -> true;
            case PRIVATE, CLINICIAN_ONLY -> false;
        };
    }
}
