package org.hearthwork.kit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** Pages that belong together, side by side below the heading. */
public final class SubPages extends Nav {

    /** @param name its message key */
    public record Page(String address, String name) {}

    /**
     * @param label what they are together, for the ear
     * @param here the address of the one that is open
     */
    public SubPages(String label, List<Page> pages, String here) {
        addClassName("sub-pages");
        setAriaLabel(label);
        pages.forEach(page -> {
            Anchor link = new Anchor(page.address(), getTranslation(page.name()));
            if (page.address().equals(here)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        });
    }
}
