package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.hearthwork.kit.Seat;

/** A sheet of surface on the paper, for one thing. */
public class Card extends Div {

    public Card(Component... components) {
        addClassName("card");
        add(components);
    }

    /** The one card of a screen that comes first: with an ember edge. */
    public Card first() {
        addClassName("card-first");
        return this;
    }

    /** On an ember wash, without an edge: the one next thing of a phone. */
    public Card warm() {
        addClassName("card-warm");
        return this;
    }

    /** On the wash of one of the two. */
    public Card of(Seat seat) {
        addClassName(seat == Seat.A ? "card-a" : "card-b");
        return this;
    }

    /** With a brick edge: for the clinician alone, or needing care. */
    public Card guarded() {
        addClassName("card-guarded");
        return this;
    }

    /** Its children are rows, parted by lines. */
    public Card rows() {
        addClassName("card-rows");
        return this;
    }

    /** Scrolls sideways where its table is wider than the screen, also by keys where no button or link is in it. */
    public Card scrollsByKeys(String name) {
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        return this;
    }

    /** Without padding, for a table or a grid that reaches the edge. */
    public Card flush() {
        addClassName("card-flush");
        return this;
    }
}
