package org.hearthwork.phone;

import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.library.Apart;

/**
 * One occurrence that the two may look at together, or the words that it is not time yet.
 *
 * @param questions what stands side by side as it was asked; of a long one, what both wrote
 * @param compared of a long one, what is compared line by line
 * @param talked the reader's own mark; the other one's is not told
 * @param resting whether the work rests for now: it can be read, and nobody is asked to talk about it
 * @param past whether the days are over in which it could have opened
 * @param staysClosed whether the reader's own consent that was taken back keeps it closed
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
        Compared compared,
        String starter,
        boolean talked,
        boolean resting,
        boolean past,
        boolean staysClosed) {

    public enum State {
        OPEN,
        /** One's own, not open yet. */
        CLOSED
    }

    /**
     * A long one, so that each question stands there once.
     *
     * @param largest the three largest differences
     * @param alike by question, the lines that both say alike
     * @param others by question, the lines that differ too, and those that only one of the two has
     */
    public record Compared(List<Difference> largest, List<Question> alike, List<Question> others) {

        public static final Compared NOTHING = new Compared(List.of(), List.of(), List.of());

        public boolean isEmpty() {
            return largest.isEmpty() && alike.isEmpty() && others.isEmpty();
        }
    }

    /** @param label what was asked, in a line */
    public record Difference(String label, Apart apart) {}

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
