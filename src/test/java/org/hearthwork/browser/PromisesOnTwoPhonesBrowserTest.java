package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What two phones say at the same time, each in a browser of its own. */
class PromisesOnTwoPhonesBrowserTest {

    private static final String MAYAS = "Tea and one card on the sofa, on Friday";
    private static final String LEOS = "The same on Sunday, when my sister is here";

    private final Browsing browsing = Browsing.shared();

    @Test
    void p3_two_dates_are_no_agreement_until_one_of_them_has_both_yeses() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        nora.openCouple("Maya & Leo");
        nora.chooseExercise("Protected time");
        nora.choosePart("Choose your date");
        nora.assign();

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

    @Test
    void p1_what_is_hot_stays_with_its_author_and_what_is_medium_is_seen_when_it_is_sent() {
        Desk.of(browsing, "nora@maple.test").assign("Maya & Leo", "Say it / Hear it");
        Page maya = browsing.signedIn("maya@maple.test", Browsing.PHONE);
        Page leo = browsing.signedIn("leo@maple.test", Browsing.PHONE, ColorScheme.DARK);

        prepares(maya, "Sundays at your mother’s", "Hot, I will keep it for the session");
        Browsing.picture(maya, "prepared-hot-phone");
        assertThat(maya.locator("main")).containsText("You chose “Hot, I will keep it for the session”.");
        assertThat(button(maya, "Send it to Leo")).hasCount(0);
        String talk = prepares(leo, "The list before hello", "Medium, I need a little courage");
        // Both are in; nothing of what either prepared is on the other one's pages.
        neverSees(leo, "Sundays at your mother’s");
        neverSees(maya, "The list before hello");

        browsing.visit(leo, talk);
        Browsing.picture(leo, "prepared-yours-phone-dark");
        assertThat(Browsing.axe(leo)).isEmpty();
        button(leo, "Send it to Maya").click();
        Locator ask = leo.getByRole(AriaRole.ALERTDIALOG);
        assertThat(ask).containsText("it cannot be called back");
        Browsing.picture(leo, "prepared-ask-phone-dark");
        ask.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName("Send it to Maya")
                                .setExact(true))
                .click();
        assertThat(leo.locator("main")).containsText("You sent Maya what you prepared.");
        Browsing.picture(leo, "prepared-sent-phone-dark");
        assertThat(Browsing.axe(leo)).isEmpty();

        openReveal(maya, "The list before hello");
        Browsing.picture(maya, "prepared-read-phone");
        neverSees(leo, "Sundays at your mother’s");
    }

    /** Prepares a topic, says how big it is, and finishes. @return the address of one's own part */
    private String prepares(Page phone, String topic, String size) {
        start(phone, "Say it / Hear it");
        String own = phone.url().substring(phone.url().indexOf("do/"));
        goTo(phone, "What is one thing you would like");
        assertThat(phone.locator("main")).containsText("Yours until you send it");
        Browsing.picture(phone, "prepared-question-" + (size.startsWith("Hot") ? "phone" : "phone-dark"));
        Locator words = phone.getByLabel("Something of your own");
        words.fill(topic);
        assertThat(phone.locator("main")).containsText("Saved");
        goTo(phone, "How big does this topic feel");
        phone.getByLabel(size).check();
        assertThat(phone.locator("main")).containsText("Saved");
        finish(phone);
        return own;
    }

    /** On no page that leads to what the two share, and on none of those themselves. */
    private void neverSees(Page phone, String words) {
        for (String page : List.of("home", "together")) {
            browsing.visit(phone, page);
            assertThat(phone.locator("main")).not().containsText(words);
        }
        for (String reveal : reveals(phone)) {
            browsing.visit(phone, reveal);
            assertThat(phone.locator("main")).not().containsText(words);
        }
    }

    private void openReveal(Page phone, String words) {
        browsing.visit(phone, "together");
        for (String reveal : reveals(phone)) {
            browsing.visit(phone, reveal);
            if (phone.locator("main").textContent().contains(words)) {
                return;
            }
        }
        throw new AssertionError("nowhere to be read: " + words);
    }

    private static List<String> reveals(Page phone) {
        return phone.locator("a[href^='together/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
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

    /** Goes to plan B of a date, finds there what the other proposed, writes one's own and says yes to what is shown. */
    private void proposeAndConfirm(Page phone, String found, String words) {
        goTo(phone, "If a child wakes");
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
            Phone.goOn(phone);
        }
        throw new AssertionError("nobody asked: " + question);
    }

    private void finish(Page phone) {
        for (int i = 0; i < 20; i++) {
            if (button(phone, "Finish").isVisible()) {
                button(phone, "Finish").click();
                Browsing.settle(phone);
                assertThat(phone.locator("main h2.question"))
                        .containsText(Pattern.compile("Yours is in\\.|You are both in"));
                return;
            }
            Phone.goOn(phone);
        }
        throw new AssertionError("there was no last question");
    }
}
