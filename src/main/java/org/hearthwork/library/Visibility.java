package org.hearthwork.library;

/** Who an answer is for. The letters are those of the exercises' definitions. */
public enum Visibility {
    /** P: its author and the clinicians. */
    PRIVATE,
    /** S: opens to the partner by the reveal rule. */
    SEALED,
    /** J: joint, open to both as soon as it is handed in. */
    JOINT,
    /** T: clinicians alone; not even its author again once it is handed in. */
    CLINICIAN_ONLY
}
