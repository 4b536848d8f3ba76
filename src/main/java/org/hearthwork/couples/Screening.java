package org.hearthwork.couples;

import java.time.LocalDate;

/** That one of the two was seen alone for the screening. @param by the name of who recorded it */
public record Screening(LocalDate on, Outcome outcome, String by) {

    /** What came of it; what was said stands in a note. */
    public enum Outcome {
        NOTHING_FOUND,
        TO_TALK_ABOUT,
        /** Joint work is not safe for one of the two. */
        POSITIVE
    }
}
