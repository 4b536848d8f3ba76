package org.hearthwork.tracking;

import java.util.Locale;
import org.hearthwork.library.Visibility;

/** What a clinician must know about an answer before reading it aloud. */
public enum Tag {
    REVEALED,
    SEALED,
    SHARED,
    /** Its author's, who may send it to the other one or not. */
    NOT_SENT,
    /** The care team's, until a clinician opens it to the two. */
    NOT_OPENED,
    PRIVATE,
    CLINICIAN_ONLY;

    /**
     * @param sent whether its author sent it to the other partner
     * @param released whether it has been opened to the other partner
     */
    public static Tag of(Visibility visibility, boolean sent, boolean released) {
        return switch (visibility) {
            case UNTIL_SENT -> released ? REVEALED : sent ? SEALED : NOT_SENT;
            case UNTIL_OPENED -> released ? REVEALED : NOT_OPENED;
            case SEALED -> released ? REVEALED : SEALED;
            // in sealed work it waits for the reveal like the rest
            case JOINT -> released ? SHARED : SEALED;
            case PRIVATE -> PRIVATE;
            case CLINICIAN_ONLY -> CLINICIAN_ONLY;
        };
    }

    /** Whether both partners may hear it. */
    public boolean open() {
        return this == REVEALED || this == SHARED;
    }

    /** Whether it was said to the care team and does not reach the other one by itself: where the confidentiality policy has a say. */
    public boolean careTeamAlone() {
        return this == NOT_OPENED || this == PRIVATE || this == CLINICIAN_ONLY;
    }

    public String messageKey() {
        return "homework.tag." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
