package org.hearthwork.tracking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A form read from top to bottom, with fields side by side where they belong together. */
final class FormRows extends Div {

    FormRows(Component... first) {
        addClassName("form");
        add(first);
    }

    /** Fields side by side. */
    static Div of(Component... components) {
        Div row = new Div(components);
        row.addClassName("form-row");
        return row;
    }

    FormRows row(Component... components) {
        add(of(components));
        return this;
    }

    FormRows line(Component... components) {
        add(components);
        return this;
    }
}
