package org.hearthwork.notes;

/** A part of a session note. */
public enum NoteSection {
    SUBJECTIVE,
    OBJECTIVE,
    DATA,
    ASSESSMENT,
    PLAN;

    public static final int LONGEST = 20_000; // characters
}
