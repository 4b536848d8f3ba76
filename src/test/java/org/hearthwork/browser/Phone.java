package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.hearthwork.database.OutsideLook;

/** A partner's phone, and what they do on it step by step. */
record Phone(Browsing browsing, String email, Page page) {

    private static final int MOST_QUESTIONS = 80;

    static Phone of(Browsing browsing, String email) {
        return of(browsing, email, ColorScheme.LIGHT);
    }

    static Phone of(Browsing browsing, String email, ColorScheme scheme) {
        return new Phone(browsing, email, browsing.signedIn(email, Browsing.PHONE, scheme));
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

    /** Starts the newest work of this title. @return its address */
    String start(String title) {
        String address = "do/"
                + new OutsideLook(browsing.hearthwork().data())
                        .superuser()
                        .sql("""
                                select p.id from homework.participation p
                                join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
                                join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                                join access.account c on c.practice_id = p.practice_id and c.partner_id = p.partner_id
                                where c.email = ? and a.exercise = ? order by a.assigned_at desc, o.number limit 1""")
                        .params(email, title.toLowerCase(Locale.ROOT).replace(' ', '-'))
                        .query(String.class)
                        .single();
        visit("home");
        assertThat(page.locator("a[href='" + address + "']").first()).isVisible();
        visit(address);
        assertThat(page.locator("h1")).hasText(title);
        press("Start");
        return address;
    }

    /** Opens what stands first on home. @param sitting what it is */
    void openFromHome(String sitting) {
        visit("home");
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Start"))
                .first()
                .click();
        Browsing.settle(page);
        assertThat(main().locator("h2.question")).hasText(sitting);
    }

    void startFromHome(String sitting) {
        openFromHome(sitting);
        press("Start");
    }

    /** What somebody does who has no mouse. */
    Keys keys() {
        return new Keys(page);
    }

    Keys startByKeys(String sitting) {
        visit("home");
        Keys keys = keys().go("Start");
        assertThat(main().locator("h2.question")).hasText(sitting);
        return keys.go("Start");
    }

    void press(String name) {
        button(name).click();
        Browsing.settle(page);
    }

    /** Taps on these words, the first of them. */
    void tap(String words) {
        main().getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        Browsing.settle(page);
    }

    /** From its top the page has no fault that axe finds, and nothing of it lies beside the screen. */
    void isClean(String picture) {
        page.evaluate("document.querySelectorAll('*').forEach(one => { one.scrollTop = 0; })");
        Browsing.settle(page);
        Browsing.picture(page, picture);
        org.assertj.core.api.Assertions.assertThat(Browsing.axe(page))
                .as(picture)
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(picture)
                .isEqualTo(Browsing.PHONE);
    }

    /** To what is asked next; of cards that come one a screen, past the rest of their kind. */
    static void goOn(Page page) {
        Locator rest = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Leave out the rest"));
        Locator next = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next").setExact(true));
        (rest.isVisible() ? rest : next).click();
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
            goOn(page);
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
            goOn(page);
        }
        throw new AssertionError("there was no last question");
    }

    void finish() {
        goToTheEnd();
        press("Finish");
        assertThat(main()).containsText("Yours is in.");
    }
}
