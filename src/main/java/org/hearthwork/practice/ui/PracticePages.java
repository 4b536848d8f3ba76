package org.hearthwork.practice.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The pages of the owner, side by side below the heading. */
final class PracticePages extends Nav {

    public enum Page {
        PEOPLE("practice/people", "access.practice.people"),
        AUDIT("practice/audit", "access.practice.audit"),
        SETTINGS("practice/settings", "access.practice.settings");

        private final String address;
        private final String name;

        Page(String address, String name) {
            this.address = address;
            this.name = name;
        }
    }

    public PracticePages(Page here) {
        addClassName("sub-pages");
        setAriaLabel(getTranslation("access.practice.pages"));
        for (Page page : Page.values()) {
            Anchor link = new Anchor(page.address, getTranslation(page.name));
            if (page == here) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
