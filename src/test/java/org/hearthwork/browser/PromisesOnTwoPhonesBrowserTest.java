package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** What two phones say at the same time, each in a browser of its own. */
class PromisesOnTwoPhonesBrowserTest {

    private static final String ANAS = "Tea and one card on the sofa, on Friday";
    private static final String BENS = "The same on Sunday, when my sister is here";

    private final Browsing browsing = Browsing.shared();

    @Test
    void p3_two_dates_are_no_agreement_until_one_of_them_has_both_yeses() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.openCouple("Ana & Ben");
        clara.chooseExercise("Protected time");
        clara.choosePart("Choose your date");
        clara.assign();

        Page ana = browsing.signedIn(practice.couple().a().email(), Browsing.PHONE);
        start(ana, "Protected time");
        proposeAndConfirm(ana, "", ANAS);
        Browsing.picture(ana, "promise-confirm-phone");
        finish(ana);

        Page ben = browsing.signedIn(practice.couple().b().email(), Browsing.PHONE, ColorScheme.DARK);
        start(ben, "Protected time");
        proposeAndConfirm(ben, ANAS, BENS);
        Browsing.picture(ben, "promise-confirm-phone-dark");
        finish(ben);

        for (Page phone : List.of(ana, ben)) {
            browsing.visit(phone, "together");
            Locator open = notAgreed(phone);
            assertThat(open).containsText("There are two versions so far");
            assertThat(open).containsText(ANAS);
            assertThat(open).containsText(BENS);
            assertThat(Browsing.axe(phone)).isEmpty();
        }
        Browsing.picture(ana, "promise-two-versions-phone");
        Browsing.picture(ben, "promise-two-versions-phone-dark");

        button(ana, "Say yes to Ben’s version").click();
        assertThat(notAgreed(ana)).hasCount(0);
        browsing.visit(ben, "together");
        assertThat(notAgreed(ben)).hasCount(0);
        assertThat(ben.locator("main")).containsText(BENS);
        assertThat(ben.locator("main")).not().containsText(ANAS);
        Browsing.picture(ben, "promise-agreed-phone-dark");
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
