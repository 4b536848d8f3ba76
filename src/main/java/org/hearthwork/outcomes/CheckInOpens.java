package org.hearthwork.outcomes;

/** When what is sealed in two check-ins opens. The two are told the same of each, so that they read none off what stays closed. */
public enum CheckInOpens {
    WHEN_BOTH_IN,
    /** A clinician opens it with the two in the room. */
    IN_SESSION,
    NEVER
}
