package org.hearthwork.homework;

import java.util.Locale;

/** Why a partner could not do it this time. An answer, not a failure. */
public enum CouldntReason {
    TIRED,
    NO_TIME,
    CHILD_ILL,
    UNCLEAR,
    NOT_RIGHT,
    RATHER_NOT_SAY;

    /** The text in the clinician's words. */
    public String messageKey() {
        return "homework.couldnt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
