package org.hearthwork.couples;

/** A tender theme that comes up in question cards only where a clinician opened it for the couple. */
public enum Theme {
    BIRTH,
    LOSS
}
