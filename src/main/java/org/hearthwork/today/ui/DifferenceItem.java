package org.hearthwork.today.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.LineOfTwo;
import org.hearthwork.kit.ui.SeatMark;
import org.hearthwork.library.Apart;
import org.hearthwork.tracking.Differing;

/** One thing that the two see differently: on a line where it has places, else in both their words. */
final class DifferenceItem extends ListItem {

    DifferenceItem(Couple couple, Differing one) {
        Span label = new Span(one.label());
        label.setTitle(one.exercise());
        add(label);
        Apart.Positions at = one.at();
        if (at != null) {
            add(new LineOfTwo(
                    at.a(),
                    at.b(),
                    getTranslation(
                            "sessions.brief.difference",
                            couple.a().firstName(),
                            one.a(),
                            couple.b().firstName(),
                            one.b())));
        } else {
            Div words = new Div(words(Seat.A, one.a()), words(Seat.B, one.b()));
            words.addClassName("difference-words");
            add(words);
        }
    }

    private static Component words(Seat seat, String words) {
        Span line = new Span(SeatMark.plain(seat), new Span(words));
        line.addClassName("difference-said");
        return line;
    }
}
