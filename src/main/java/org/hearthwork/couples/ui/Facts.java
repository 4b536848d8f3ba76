package org.hearthwork.couples.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Facts of a record, one a line; an unknown one says so. */
final class Facts extends DescriptionList {

    Facts() {
        addClassName("facts");
    }

    Facts put(String name, String value) {
        Span text = new Span(value.isBlank() ? getTranslation("couples.not-known") : value);
        if (value.isBlank()) {
            text.addClassName("soft");
        }
        return put(name, text);
    }

    Facts put(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
