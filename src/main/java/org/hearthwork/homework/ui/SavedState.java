package org.hearthwork.homework.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;

/** "Saving…" while something typed is on its way, "Saved" once it is kept; see {@code saved-state.ts}. */
@Tag("hearth-saved")
@JsModule("./homework/saved-state.ts")
final class SavedState extends HtmlContainer {

    private final Span said = new Span();

    SavedState() {
        addClassName("saved");
        said.getElement().setAttribute("role", "status");
        Span saving = new Span(getTranslation("homework.saving"));
        saving.addClassName("saving");
        saving.getElement().setAttribute("aria-hidden", "true");
        add(said, saving);
    }

    void saved() {
        said.setText(getTranslation("homework.saved"));
    }

    void notSaved() {
        said.setText(getTranslation("homework.not-saved"));
    }
}
