package org.hearthwork.kit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The top of a page: its one H1, a line below it where there is something to say, and what can be done at the right. */
public final class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        this.title.setText(title);
        subtitle.addClassName("page-subtitle");
        subtitle.setVisible(false);
        actions.addClassName("page-actions");
        actions.setVisible(false);
        Div words = new Div(this.title, subtitle);
        words.addClassName("page-title");
        add(words, actions);
    }

    public PageHeader title(String text) {
        title.setText(text);
        return this;
    }

    /** An empty text takes the line away. */
    public PageHeader subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    /** The same line made of parts, such as seat names and chips. */
    public PageHeader subtitle(Component... parts) {
        subtitle.removeAll();
        subtitle.add(parts);
        subtitle.setVisible(parts.length > 0);
        return this;
    }

    public PageHeader actions(Component... components) {
        actions.add(components);
        actions.setVisible(true);
        return this;
    }
}
