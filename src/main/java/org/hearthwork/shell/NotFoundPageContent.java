package org.hearthwork.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** One page for what does not exist and for what is not this person's: the two must look alike to the last byte. */
abstract class NotFoundPageContent extends Main {

    NotFoundPageContent() {
        addClassName("page");
        addClassName("error-page");
        add(
                new H1(getTranslation("shell.not-found")),
                new Paragraph(getTranslation("shell.not-found.words")),
                new Anchor("", getTranslation("shell.to-start")));
    }
}
