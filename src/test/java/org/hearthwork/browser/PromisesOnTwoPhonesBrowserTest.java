package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two phones say at the same time, each in a browser of its own. */
class PromisesOnTwoPhonesBrowserTest {

    private static final String MAYAS = "Thursday after bedtime: soup and candles";
    private static final String LEOS = "Friday: dinner out, my sister sits";

    private final Browsing browsing = Browsing.shared();

    @Test
    void p3_two_dates_are_no_agreement_until_one_of_them_has_both_yeses() {
        Page nora = browsing.signedIn("nora@maple.test", Browsing.DESK);
        browsing.assign(nora, "Maya & Leo", "Protected time");

        Page maya = browsing.signedIn("maya@maple.test", Browsing.PHONE);
        start(maya, "Protected time");
        proposeAndConfirm(maya, "", MAYAS);
        Browsing.picture(maya, "promise-confirm-phone");
        finish(maya);

        Page leo = browsing.signedIn("leo@maple.test", Browsing.PHONE, ColorScheme.DARK);
        start(leo, "Protected time");
        proposeAndConfirm(leo, MAYAS, LEOS);
        Browsing.picture(leo, "promise-confirm-phone-dark");
        finish(leo);

        for (Page phone : List.of(maya, leo)) {
            browsing.visit(phone, "together");
            Locator open = notAgreed(phone);
            assertThat(open).containsText("Not agreed yet: two different versions");
            assertThat(open).containsText(MAYAS);
            assertThat(open).containsText(LEOS);
            assertThat(Browsing.axe(phone)).isEmpty();
        }
        Browsing.picture(maya, "promise-two-versions-phone");
        Browsing.picture(leo, "promise-two-versions-phone-dark");

        button(maya, "Say yes to Leo’s version").click();
        assertThat(notAgreed(maya)).hasCount(0);
        browsing.visit(leo, "together");
        assertThat(notAgreed(leo)).hasCount(0);
        assertThat(leo.locator("main")).containsText(LEOS);
        assertThat(leo.locator("main")).not().containsText(MAYAS);
        Browsing.picture(leo, "promise-agreed-phone-dark");
    }

    private static Locator notAgreed(Page phone) {
        return phone.locator(".page-section", new Page.LocatorOptions().setHasText("Not agreed yet"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void start(Page phone, String title) {
        browsing.visit(phone, "home");
        List<String> open = phone.locator("a[href^='do/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (String address : open) {
            browsing.visit(phone, address);
            if (phone.locator("h1").textContent().equals(title)
                    && button(phone, "Start").isVisible()) {
                button(phone, "Start").click();
                Browsing.settle(phone);
                return;
            }
        }
        throw new AssertionError(title + " is not open on this phone: " + open);
    }

    /** Goes to the date card, finds there what the other proposed, writes one's own and says yes to what is shown. */
    private void proposeAndConfirm(Page phone, String found, String words) {
        goTo(phone, "Write your date card");
        Locator field = phone.locator("main vaadin-text-area textarea").first();
        assertThat(field).hasValue(found);
        field.fill(words);
        assertThat(phone.locator("main")).containsText("Saved");
        goTo(phone, "Do you both agree to this one date?");
        assertThat(phone.locator("main .agreement")).containsText(words);
        phone.getByLabel("I say yes to this").check();
        assertThat(phone.locator("main")).containsText("Saved");
        Browsing.settle(phone);
    }

    private void goTo(Page phone, String question) {
        for (int i = 0; i < 20; i++) {
            if (phone.locator("h2.question").textContent().startsWith(question)) {
                return;
            }
            button(phone, "Next").click();
            Browsing.settle(phone);
        }
        throw new AssertionError("nobody asked: " + question);
    }

    private void finish(Page phone) {
        for (int i = 0; i < 20; i++) {
            if (button(phone, "Finish").isVisible()) {
                button(phone, "Finish").click();
                Browsing.settle(phone);
                assertThat(phone.locator("main")).containsText("Yours is in.");
                return;
            }
            button(phone, "Next").click();
            Browsing.settle(phone);
        }
        throw new AssertionError("there was no last question");
    }
}
