package org.hearthwork.outcomes;

/** Why an answer needs a person. */
public enum AlertKind {
    /** Somebody thinks of death or of hurting themselves: named at the moment it is said, before anything is handed in. */
    SELF_HARM,
    /** The question of it was left open: something to ask about, and never a no. */
    ASK,
    /** Somebody does not always feel safe. */
    UNSAFE,
    /** A total fell below the cut-off, which the one before had not. A total that stays below it is no alert. */
    CROSSED,
    /** A total fell by as many points as the practice says, without crossing the cut-off. */
    DROPPED,
    /** A total is at what a screen names, or above. */
    HIGH
}
