package org.hearthwork.phone;

import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;

/**
 * One occurrence that the two may look at together, or the words that it is not time yet.
 *
 * @param talked the reader's own mark; the other one's is not told
 * @param resting whether the work rests for now: it can be read, and nobody is asked to talk about it
 * @param past whether the days are over in which it could have opened
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
        boolean resting,
        boolean past) {

    public enum State {
        OPEN,
        /** One's own, not open yet. */
        CLOSED
    }

    /**
     * Both answers to one question; an empty list for one who left it open.
     *
     * @param ask the question, right for both readers
     * @param both what both chose, where they chose from a list
     */
    public record Question(String ask, List<String> mine, List<String> theirs, List<String> both) {

        /** Both said the same, in words that mean the same to both. */
        public boolean alike() {
            return !mine.isEmpty() && mine.equals(theirs);
        }
    }
}
