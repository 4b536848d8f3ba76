package org.hearthwork.homework;

/** Why a partner could not do it this time. An answer, not a failure. */
public enum CouldntReason {
    TIRED,
    NO_TIME,
    CHILD_ILL,
    UNCLEAR,
    NOT_RIGHT,
    RATHER_NOT_SAY
}
