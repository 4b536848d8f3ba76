package org.hearthwork.today.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.tracking.Differing;

/** Where the two stand on a question, as circle and square on one line. */
final class DifferenceLine extends Div {

    DifferenceLine(Couple couple, Differing one, Differing.Positions at) {
        addClassName("difference-line");
        getElement()
                .setAttribute("role", "img")
                .setAttribute(
                        "aria-label",
                        getTranslation(
                                "sessions.brief.difference",
                                couple.a().firstName(),
                                one.a(),
                                couple.b().firstName(),
                                one.b()));
        add(mark(Seat.A, at.a()), mark(Seat.B, at.b()));
    }

    private static SeatMark mark(Seat seat, double at) {
        SeatMark mark = SeatMark.plain(seat);
        mark.getStyle().set("--at", String.format(Locale.ROOT, "%.3f", Math.clamp(at, 0, 1)));
        return mark;
    }
}
