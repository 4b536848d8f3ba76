package org.hearthwork.phone.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/**
 * Watches the fields within it, in the page alone, for words that close a door, and says so gently below the field. What it
 * notices is never sent and never kept; see {@code gentle-hints.ts}.
 */
@Tag("hearth-gentle-hints")
@JsModule("./homework/gentle-hints.ts")
final class GentleHints extends HtmlContainer {

    GentleHints(String alwaysNever, String feelThat) {
        getElement().setAttribute("always-never", alwaysNever).setAttribute("feel-that", feelThat);
    }
}
