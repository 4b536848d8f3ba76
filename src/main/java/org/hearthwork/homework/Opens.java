package org.hearthwork.homework;

import org.hearthwork.library.Visibility;

/** How far the shareable answers of an assignment reach, as it is told to a partner before they type. */
public enum Opens {
    /** Nobody but the therapist ever sees them. */
    NEVER,
    /** Sealed, and open to both when both are in. */
    WHEN_BOTH_IN,
    /** Sealed, and opened together in a session. */
    IN_SESSION,
    /** Open to both as soon as they are handed in. */
    AT_ONCE;

    public static Opens of(Audience audience, WhoSees whoSees, RevealRule reveal) {
        return switch (whoSees) {
            case CLINICIAN_ONLY -> NEVER;
            case SHARED -> audience == Audience.A || audience == Audience.B ? NEVER : AT_ONCE;
            case SEALED ->
                switch (reveal) {
                    case WHEN_BOTH_DONE -> WHEN_BOTH_IN;
                    case BY_CLINICIAN -> IN_SESSION;
                    case NEVER -> NEVER;
                };
        };
    }

    /** What a partner is told of one answer: a seal that never opens is told as private. */
    Visibility told(Visibility kept) {
        return this == NEVER && kept != Visibility.CLINICIAN_ONLY ? Visibility.PRIVATE : kept;
    }

    public boolean sealed() {
        return this == WHEN_BOTH_IN || this == IN_SESSION;
    }
}
