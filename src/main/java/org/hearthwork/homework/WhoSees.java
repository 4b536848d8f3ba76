package org.hearthwork.homework;

import org.hearthwork.library.Visibility;

/** Who will see the answers of an assignment; shown to the partner before they type. */
public enum WhoSees {
    CLINICIAN_ONLY,
    /** Sealed, then revealed. */
    SEALED,
    /** Shared at once. */
    SHARED;

    /** What becomes of a prompt's own visibility: private and clinician-only never widen. */
    public Visibility of(Visibility prompt) {
        return switch (prompt) {
            case CLINICIAN_ONLY, PRIVATE -> prompt;
            case JOINT -> this == CLINICIAN_ONLY ? Visibility.PRIVATE : Visibility.JOINT;
            case SEALED ->
                switch (this) {
                    case CLINICIAN_ONLY -> Visibility.PRIVATE;
                    case SEALED -> Visibility.SEALED;
                    case SHARED -> Visibility.JOINT;
                };
        };
    }
}
