package org.hearthwork.library.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.hearthwork.kit.ui.SubPages;

/** Exercises and plans, side by side below the heading. */
final class LibraryPages {

    private static final List<SubPages.Page> PAGES =
            List.of(new SubPages.Page("library", "library.exercises"), new SubPages.Page("plans", "library.plans"));

    private LibraryPages() {}

    static SubPages at(String here) {
        return new SubPages(I18NProvider.translate("library.title"), PAGES, here);
    }
}
