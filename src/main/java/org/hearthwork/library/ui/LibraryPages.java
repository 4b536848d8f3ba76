package org.hearthwork.library.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Exercises and plans, side by side below the heading. */
final class LibraryPages extends Nav {

    enum Page {
        EXERCISES("library", "library.exercises"),
        PLANS("plans", "library.plans");

        private final String address;
        private final String name;

        Page(String address, String name) {
            this.address = address;
            this.name = name;
        }
    }

    LibraryPages(Page here) {
        addClassName("sub-pages");
        setAriaLabel(getTranslation("library.title"));
        for (Page page : Page.values()) {
            Anchor link = new Anchor(page.address, getTranslation(page.name));
            if (page == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
