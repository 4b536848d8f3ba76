package org.hearthwork.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ScreenCheck looked at: axe finds nothing, nothing is wider than the page, there is one heading, the tab tells nothing; and a
 * picture of each stays under target/screens. Then the lights go out over the open page: its colours alone can be wrong there.
 */
final class ScreenCheck {

    private final Browsing browsing;
    private final List<String> wrong = new ArrayList<>();

    ScreenCheck(Browsing browsing) {
        this.browsing = browsing;
    }

    /** What is wrong so far, one line a fault. */
    List<String> wrong() {
        return wrong;
    }

    /** @param screens what each is called, and its address */
    void look(Page page, Map<String, String> screens, int width) {
        screens.forEach((name, path) -> {
            browsing.visit(page, path);
            examine(page, name, width);
        });
    }

    void examine(Page page, String name, int width) {
        String where = name + " " + width;
        Browsing.picture(page, name + "-" + width);
        Browsing.axe(page).forEach(finding -> wrong.add(where + ": " + finding));
        int overflow = (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (overflow > 0) {
            wrong.add(where + ": the page is " + overflow + " px too wide");
        }
        int headings = page.locator("h1").count();
        if (headings != 1) {
            wrong.add(where + ": " + headings + " headings of the first level");
        }
        if (!page.title().equals("Hearthwork")) {
            wrong.add(where + ": the tab says " + page.title());
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browsing.settle(page);
        Browsing.picture(page, name + "-" + width + "-dark");
        Browsing.contrast(page).forEach(finding -> wrong.add(where + " in the dark: " + finding));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Browsing.settle(page);
    }
}
