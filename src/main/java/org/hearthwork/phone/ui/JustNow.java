package org.hearthwork.phone.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Says that something opened while the page was looked at: politely, after whatever is being read out, in a place where it
 * covers no field, and without taking the focus. It stays until the page is left.
 */
final class JustNow extends Div {

    JustNow() {
        addClassName("just-now");
        getElement().setAttribute("role", "status");
    }

    /** @param way to where it can be read or done */
    void say(String words, Component way) {
        removeAll();
        add(new Span(words), way);
    }
}
