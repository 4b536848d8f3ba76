package org.hearthwork.kit;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/** Every text on a page as it leaves the server, also what only an ear gets. */
public final class WhatIsSaid {

    /** Where words stand on an element beside its text. */
    private static final List<String> SAYING = List.of(
            "label",
            "helperText",
            "placeholder",
            "errorMessage",
            "title",
            "alt",
            "aria-label",
            "summary",
            "header",
            "message",
            "confirmText",
            "cancelText",
            "always-never",
            "feel-that");

    private WhatIsSaid() {}

    public static List<String> in(Element element) {
        List<String> texts = new ArrayList<>();
        gather(element, texts);
        return texts;
    }

    private static void gather(Element element, List<String> texts) {
        if (element.isTextNode()) {
            texts.add(element.getText());
            return;
        }
        if (element.isVisible()) {
            for (String name : SAYING) {
                if (element.hasProperty(name)) {
                    texts.add(element.getProperty(name, ""));
                }
                if (element.hasAttribute(name)) {
                    texts.add(element.getAttribute(name));
                }
            }
            element.getChildren().forEach(child -> gather(child, texts));
        }
    }
}
