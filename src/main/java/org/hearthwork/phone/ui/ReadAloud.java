package org.hearthwork.phone.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** One thing for the two to read aloud, large enough for both on one phone; what it is stands small above it. */
final class ReadAloud extends Div {

    private final Paragraph what = new Paragraph();
    private final H3 words = new H3();

    ReadAloud() {
        addClassNames("card", "read-aloud");
        what.addClassNames("small", "soft");
        words.getElement().setAttribute("tabindex", "-1");
        add(what, words);
    }

    void show(String is, String aloud) {
        what.setText(is);
        words.setText(aloud);
    }

    /** Reading begins there, by eye and by ear. */
    void goTo() {
        words.getElement().callJsFunction("focus");
        getUI().ifPresent(ui -> ui.getElement().callJsFunction("scrollIntoView"));
    }
}
