package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Span;
import org.hearthwork.kit.Seat;

/** The mark and the first name of one of the two. */
public final class SeatName extends Span {

    public SeatName(Seat seat, String firstName) {
        addClassName("seat-name");
        add(SeatMark.plain(seat), new Span(firstName));
    }
}
