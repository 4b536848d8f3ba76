package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** A partner's phone, and what they do on it step by step. */
record Phone(Browsing browsing, Page page) {

    private static final int MOST_QUESTIONS = 60;

    static Phone of(Browsing browsing, String email) {
        return of(browsing, email, ColorScheme.LIGHT);
    }

    static Phone of(Browsing browsing, String email, ColorScheme scheme) {
        return new Phone(browsing, browsing.signedIn(email, Browsing.PHONE, scheme));
    }

    void visit(String path) {
        browsing.visit(page, path);
    }

    Locator main() {
        return page.locator("main");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Finds the newest work of this title among what is open at home, and starts it. @return its address */
    String start(String title) {
        visit("home");
        List<String> open = page.locator("a[href^='do/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (String address : open) {
            visit(address);
            if (page.locator("h1").textContent().equals(title)
                    && button("Start").isVisible()) {
                press("Start");
                return address;
            }
        }
        throw new AssertionError(title + " is not open on this phone: " + open);
    }

    void press(String name) {
        button(name).click();
        Browsing.settle(page);
    }

    String question() {
        return page.locator("h2.question").textContent();
    }

    void goTo(String question) {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            if (question().startsWith(question)) {
                return;
            }
            press("Next");
        }
        throw new AssertionError("nobody asked: " + question);
    }

    Locator field() {
        return page.locator("main vaadin-text-area textarea, main vaadin-text-field input")
                .first();
    }

    /** Writes into the field of the question on the screen, and waits until it is saved. */
    void write(String words) {
        field().fill(words);
        assertThat(main()).containsText("Saved");
        Browsing.settle(page);
    }

    /** Leaves what is left as it is, up to the last question. */
    void goToTheEnd() {
        for (int i = 0; i < MOST_QUESTIONS; i++) {
            if (button("Finish").isVisible()) {
                return;
            }
            press("Next");
        }
        throw new AssertionError("there was no last question");
    }

    void finish() {
        goToTheEnd();
        press("Finish");
        assertThat(main()).containsText("Yours is in.");
    }
}
