package org.hearthwork.practice.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.hearthwork.kit.ui.SubPages;

/** The pages of the owner, side by side below the heading. */
final class PracticePages {

    private static final List<SubPages.Page> PAGES = List.of(
            new SubPages.Page("practice/people", "access.practice.people"),
            new SubPages.Page("practice/audit", "access.practice.audit"),
            new SubPages.Page("practice/settings", "access.practice.settings"));

    private PracticePages() {}

    static SubPages at(String here) {
        return new SubPages(I18NProvider.translate("access.practice.pages"), PAGES, here);
    }
}
