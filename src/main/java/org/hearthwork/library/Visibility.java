package org.hearthwork.library;

/** Who an answer is for. The letters are those of the exercises' definitions. */
public enum Visibility {
    /** P: its author and the clinicians. */
    PRIVATE,
    /** Its author's (and the clinicians', like P) until the author sends it; then it opens to the partner like S. */
    UNTIL_SENT,
    /** S: opens to the partner by the reveal rule. */
    SEALED,
    /** J: joint, open to both as soon as it is handed in. */
    JOINT,
    /** T: clinicians alone; not even its author again once it is handed in. */
    CLINICIAN_ONLY;

    /** Whether it may reach the other partner at all. */
    public boolean mayReachTheOther() {
        return switch (this) {
            case UNTIL_SENT, SEALED, JOINT -> true;
            case PRIVATE, CLINICIAN_ONLY -> false;
        };
    }
}
