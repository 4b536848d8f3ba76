package org.hearthwork.outcomes;

/** Why a check-in needs a person. */
public enum AlertKind {
    /** Somebody does not always feel safe. */
    UNSAFE,
    /** A total fell below the cut-off, which the one before had not. A total that stays below it is no alert. */
    CROSSED,
    /** A total fell by as many points as the measure names, without crossing the cut-off. */
    DROPPED
}
