package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.H2;

/** The heading of a part of a page: an H2, small and soft. */
public final class SectionTitle extends H2 {

    public SectionTitle(String text) {
        super(text);
        addClassName("section-title");
    }
}
