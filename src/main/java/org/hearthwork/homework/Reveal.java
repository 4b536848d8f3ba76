package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.couples.Partner;

/**
 * One occurrence that the two may look at together, or the words that it is not time yet.
 *
 * @param resting whether the work rests for now: it can be read, and nobody is asked to talk about it
 */
public record Reveal(
        OccurrenceId occurrence,
        String exercise,
        String title,
        Partner me,
        Partner other,
        State state,
        Opens opens,
        List<Question> questions,
        String starter,
        boolean talked,
        boolean resting) {

    public enum State {
        OPEN,
        /** One's own, not open yet. */
        CLOSED
    }

    /**
     * Both answers to one question; an empty list for one who left it open.
     *
     * @param both what both chose, where they chose from a list
     */
    public record Question(String label, String ask, List<String> mine, List<String> theirs, List<String> both) {}
}
