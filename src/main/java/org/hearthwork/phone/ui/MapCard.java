package org.hearthwork.phone.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * The rows of one card. In the page it lets a finger drag along a line, and tells when a hand has answered the last open
 * row; see {@code map-card.ts}. Keys and screen readers never set that off.
 */
@Tag("hearth-map-card")
@JsModule("./homework/map-card.ts")
final class MapCard extends HtmlContainer {

    MapCard() {
        addClassName("card-columns");
    }

    void onWhole(ComponentEventListener<Whole> listener) {
        addListener(Whole.class, listener);
    }

    /** The last open row was answered by a tap. Public, because Flow makes it from what the page sends. */
    @DomEvent("card-whole")
    public static final class Whole extends ComponentEvent<MapCard> {

        public Whole(MapCard source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
