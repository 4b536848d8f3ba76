package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** The weekly check-in: begun by Clara, done by Ana and by Ben, who has no mouse, and read by Clara before and in the session. */
class CheckInBrowserTest {

    private final Browsing browsing = Browsing.shared();

    private Practice practice() {
        return PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
    }

    private static void answerTheCsi(Phone phone, String... anchors) {
        for (String anchor : anchors) {
            phone.tap(anchor);
            assertThat(phone.main()).containsText("Saved");
            phone.press("Next");
        }
    }

    @Test
    void two_check_in_apart_and_the_clinician_reads_what_each_may_say() {
        Practice practice = practice();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        String couple = clara.openCouple("Ana & Ben");
        browsing.visit(clara.page(), "couples/" + couple + "?tab=measures");
        Browsing.picture(clara.page(), "measures-none-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.button("Begin the weekly check-in").click();
        assertThat(clara.button("Let it rest")).isVisible();

        Phone ana = Phone.of(browsing, practice.couple().a().email());
        ana.visit("home");
        ana.isClean("check-in-home-phone");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Check in"))
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.page().locator("h1")).hasText("Weekly check-in");
        ana.isClean("check-in-opening-phone");
        ana.press("Start");
        assertThat(ana.main()).containsText("1 of 8");
        assertThat(ana.main()).containsText("Only your therapist sees this");
        ana.isClean("check-in-csi-phone");
        answerTheCsi(ana, "Happy", "Mostly TRUE", "Mostly", "Mostly");
        ana.write("Tea at eight, before the tidying.");
        ana.isClean("check-in-good-phone");
        // What is being written is there after a reload.
        ana.page().reload();
        Browsing.settle(ana.page());
        assertThat(ana.field()).hasValue("Tea at eight, before the tidying.");
        ana.press("Next");
        ana.write("The dishes, again.");
        ana.press("Next");
        assertThat(ana.main()).containsText("Only your therapist sees this");
        ana.write("Whether I want to stay.");
        ana.isClean("check-in-wish-kept-phone");
        ana.press("Next");
        ana.tap("Not always");
        ana.isClean("check-in-safe-phone");
        ana.press("Finish");
        assertThat(ana.main()).containsText("Yours is in.");
        assertThat(ana.main()).not().containsText("21");
        ana.isClean("check-in-in-phone");
        ana.visit("home");
        assertThat(ana.main()).not().containsText("Weekly check-in");

        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        Keys keys = ben.keys();
        ben.visit("home");
        keys.go("Check in");
        keys.go("Start");
        keys.choose("Extremely Unhappy", 4).go("Next");
        keys.choose("Not at all TRUE", 5).go("Next");
        keys.choose("Not at all", 5).go("Next");
        keys.choose("Not at all", 5).go("Next");
        keys.write("What was one good moment with Ana", "Your laugh on the stairs.")
                .go("Next");
        keys.go("Next");
        ben.isClean("check-in-wish-keyboard-phone");
        keys.choose("Only my care team", 1);
        assertThat(ben.main()).containsText("Sealed. If it opens, you both see it");
        keys.write("What would you like to talk about?", "Our evenings.").go("Next");
        keys.choose("Yes", 0).go("Finish");
        assertThat(ben.main()).containsText("Tea at eight, before the tidying.");
        assertThat(ben.main()).containsText("Our evenings.");
        assertThat(ben.main()).not().containsText("Whether I want to stay.");
        ben.isClean("check-in-open-phone");

        ana.visit("home");
        assertThat(ana.main()).containsText("What each of you shared is open now.");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Read it together"))
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.main()).containsText("Your laugh on the stairs.");
        assertThat(ana.main()).not().containsText("Not always");
        ana.isClean("check-in-read-phone");

        browsing.visit(clara.page(), "today");
        assertThat(clara.page().locator("main")).containsText("One answer to look at first");
        assertThat(clara.page().locator("main")).not().containsText("feel safe");
        assertThat(clara.page().locator("table.caseload")).containsText("12");
        Browsing.picture(clara.page(), "check-in-today-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();

        browsing.visit(clara.page(), "couples/" + couple + "/brief");
        Locator brief = clara.page().locator("main");
        assertThat(brief).containsText("Measures");
        assertThat(brief).containsText("Whether I want to stay.");
        assertThat(brief).containsText("Care team only — do not read aloud");
        assertThat(brief).not().containsText("Not always");
        Browsing.picture(clara.page(), "check-in-brief-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();

        browsing.visit(clara.page(), "couples/" + couple + "/in-session");
        assertThat(clara.page().locator("main")).containsText("Our evenings.");
        assertThat(clara.page().locator("main")).not().containsText("Whether I want to stay.");
        assertThat(clara.page().locator("main")).not().containsText("The dishes, again.");
        assertThat(clara.page().content()).doesNotContain("Not always");
        Browsing.picture(clara.page(), "check-in-session-desk");

        browsing.visit(clara.page(), "couples/" + couple + "?tab=measures");
        assertThat(clara.page().locator("main")).containsText("does not always feel safe.");
        assertThat(clara.page().locator("table.measures-table")).containsText("12");
        Browsing.picture(clara.page(), "measures-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.button("Seen to").click();
        assertThat(clara.page().locator("main")).containsText("Say in a few words how you saw to it.");
        clara.page().getByLabel("How you saw to it").fill("Spoke with Ana alone on the phone.");
        clara.button("Seen to").click();
        assertThat(clara.page().locator("main")).not().containsText("How you saw to it");
        clara.page().setViewportSize(768, 900);
        Browsing.picture(clara.page(), "measures-narrow-desk");
    }

    private static void saysOneGoodMoment(Phone phone, String moment) {
        phone.visit("home");
        phone.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Check in"))
                .click();
        Browsing.settle(phone.page());
        phone.press("Start");
        for (int item = 1; item < 5; item++) {
            assertThat(phone.main()).containsText(item + " of 8");
            phone.press("Next");
        }
        phone.write(moment);
        phone.goToTheEnd();
        phone.press("Finish");
        assertThat(phone.main()).containsText("Yours is in.");
    }

    @Test
    void what_waits_for_the_session_opens_there_and_on_a_phone_that_lies_open() {
        Practice practice = practice();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        String couple = clara.openCouple("Ana & Ben");
        browsing.visit(clara.page(), "couples/" + couple + "?tab=measures");
        clara.button("Begin the weekly check-in").click();
        new Keys(clara.page()).to("What both sealed opens").pick("When you open it in session");
        Phone ana = Phone.of(browsing, practice.couple().a().email());
        saysOneGoodMoment(ana, "Tea at eight.");
        saysOneGoodMoment(Phone.of(browsing, practice.couple().b().email()), "Your laugh on the stairs.");
        ana.visit("home");
        assertThat(ana.main()).not().containsText("What each of you shared is open now.");

        browsing.visit(clara.page(), "couples/" + couple + "/in-session");
        assertThat(clara.page().locator("main")).containsText("Weekly check-in");
        assertThat(clara.page().locator("main")).not().containsText("Tea at eight.");
        Browsing.picture(clara.page(), "check-in-waits-in-session-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.button("Open the reveal").click();
        assertThat(clara.page().locator("main")).containsText("Tea at eight.");
        assertThat(clara.page().locator("main")).containsText("Your laugh on the stairs.");
        Browsing.picture(clara.page(), "check-in-opened-in-session-desk");
        assertThat(ana.main()).containsText("What each of you shared is open now.");
    }
}
