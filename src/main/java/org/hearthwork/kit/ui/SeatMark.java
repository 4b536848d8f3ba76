package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.Seat;

/** A's circle or B's square: filled when done, a ring while open, faint and struck when missed. */
public final class SeatMark extends Span {

    private final String words;

    private SeatMark(Seat seat, String look, String words) {
        this.words = words;
        addClassNames("seat-mark", seat == Seat.A ? "seat-a" : "seat-b", look);
        if (words.isEmpty()) {
            getElement().setAttribute("aria-hidden", "true");
        } else {
            getElement().setAttribute("role", "img").setAttribute("aria-label", words);
            setTitle(words);
        }
    }

    /** The mark alone, beside a name that says who it is. */
    public static SeatMark plain(Seat seat) {
        return new SeatMark(seat, "mark-done", "");
    }

    /** Filled. @param words what a screen reader says, such as "Monday: done" */
    public static SeatMark done(Seat seat, String words) {
        return new SeatMark(seat, "mark-done", words);
    }

    /** A ring. */
    public static SeatMark open(Seat seat, String words) {
        return new SeatMark(seat, "mark-open", words);
    }

    /** Faint, with a stroke through it. */
    public static SeatMark missed(Seat seat, String words) {
        return new SeatMark(seat, "mark-missed", words);
    }

    String words() {
        return words;
    }
}
