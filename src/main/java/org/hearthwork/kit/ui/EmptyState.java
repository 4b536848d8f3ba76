package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Where nothing is yet: words that say why and what to do next, and a way to do it. */
public final class EmptyState extends Div {

    public EmptyState(String words) {
        addClassName("empty-state");
        add(new Paragraph(words));
    }

    public EmptyState action(Component action) {
        add(action);
        return this;
    }
}
