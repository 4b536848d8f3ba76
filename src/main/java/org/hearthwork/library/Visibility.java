package org.hearthwork.library;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who an answer is for, as the definition of its question says. */
public enum Visibility {
    /** Its author and the clinicians. */
    PRIVATE,
    /** Private until its author sends it; then it opens to the partner as what is sealed does. */
    UNTIL_SENT,
    /** Private until a clinician opens it to the two: what one says of the other one does not open by itself. */
    UNTIL_OPENED,
    /** Opens to the partner by the reveal rule. */
    SEALED,
    /** Open to both as soon as it is handed in. */
    JOINT,
    /** Clinicians alone; not even its author again once it is handed in. */
    CLINICIAN_ONLY;

    /** Whether of these something may reach the other partner, and nothing of that by itself. */
    public static boolean onlyAClinicianOpens(Stream<Visibility> asked) {
        Set<Visibility> reaching = asked.filter(Visibility::mayReachTheOther).collect(Collectors.toSet());
        return reaching.equals(Set.of(UNTIL_OPENED));
    }

    /** Whether it may reach the other partner at all. */
    public boolean mayReachTheOther() {
        return switch (this) {
            case UNTIL_SENT, UNTIL_OPENED, SEALED, JOINT -> true;
            case PRIVATE, CLINICIAN_ONLY -> false;
        };
    }
}
