package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The looks that all screens get: a page with faults does not pass them. */
class AxeBrowserTest {

    private static final String FAULTY = """
            <!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1>
            <p style="color: #ccc; background: #fff">Words that hardly anybody can read</p>
            <img src="data:," width="9" height="9"></main><vaadin-connection-indicator>Lost</vaadin-connection-indicator>
            </body></html>""";

    private static void isOf(List<String> found, String... rules) {
        assertThat(found).extracting(one -> one.substring(0, one.indexOf(':'))).contains(rules);
    }

    @Test
    void what_is_wrong_on_a_page_is_found_each_time_it_is_looked_for() {
        Page page = Browsing.shared().open(Browsing.DESK);
        page.setContent(FAULTY);
        for (int look = 0; look < 2; look++) {
            isOf(Browsing.axe(page), "color-contrast", "image-alt");
            assertThat(Browsing.contrast(page)).singleElement().asString().contains("#ccc");
        }
        page.evaluate("document.querySelectorAll('p, img').forEach(one => one.remove())");
        assertThat(Browsing.axe(page)).isEmpty();
    }
}
