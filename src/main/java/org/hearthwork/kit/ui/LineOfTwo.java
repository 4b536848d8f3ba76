package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.hearthwork.kit.Seat;

/** Where the two stand between two ends, as circle and square on one line. */
public final class LineOfTwo extends Div {

    /** @param a from 0 to 1 @param words what a screen reader says of both */
    public LineOfTwo(double a, double b, String words) {
        this(a, b);
        getElement().setAttribute("role", "img").setAttribute("aria-label", words);
    }

    private LineOfTwo(double a, double b) {
        addClassName("difference-line");
        add(mark(Seat.A, a), mark(Seat.B, b));
    }

    /** For the eye alone: what both said stands beside it in words. */
    public static LineOfTwo besideItsWords(double a, double b) {
        LineOfTwo line = new LineOfTwo(a, b);
        line.getElement().setAttribute("aria-hidden", "true");
        return line;
    }

    private static SeatMark mark(Seat seat, double at) {
        SeatMark mark = SeatMark.plain(seat);
        mark.getStyle().set("--at", String.format(Locale.ROOT, "%.3f", Math.clamp(at, 0, 1)));
        return mark;
    }
}
