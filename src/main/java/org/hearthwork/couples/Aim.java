package org.hearthwork.couples;

/** What a partner comes for; clinician-only. */
public enum Aim {
    IMPROVE,
    CLARIFY
}
