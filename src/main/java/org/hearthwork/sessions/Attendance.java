package org.hearthwork.sessions;

/** Whether one of the two came. */
public enum Attendance {
    /** Nothing recorded yet. */
    EXPECTED,
    ATTENDED,
    LATE,
    ABSENT,
    /** The session was for the other one alone. */
    NOT_INVITED;

    public boolean came() {
        return this == ATTENDED || this == LATE;
    }
}
