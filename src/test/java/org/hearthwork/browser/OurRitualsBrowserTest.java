package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** Our rituals through its course: each picks alone, the two make one of it theirs, tick it day by day, and look back. Ben has no mouse. */
class OurRitualsBrowserTest {

    private static final String TEA = "When it is quiet · tea before the tidying (10 min)";

    private final Browsing browsing = Browsing.shared();

    private static void tap(Phone phone, String words) {
        phone.main()
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        Browsing.settle(phone.page());
    }

    private static void isClean(Phone phone, String picture) {
        phone.page().evaluate("document.querySelectorAll('*').forEach(one => { one.scrollTop = 0; })");
        Browsing.picture(phone.page(), picture);
        assertThat(Browsing.axe(phone.page())).as(picture).isEmpty();
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browsing.PHONE);
    }

    private static void startFromHome(Phone phone) {
        phone.visit("home");
        phone.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Start"))
                .first()
                .click();
        Browsing.settle(phone.page());
        phone.press("Start");
    }

    @Test
    void two_pick_apart_make_one_theirs_tick_it_together_and_look_back() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        String anas = practice.couple().a().email();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.assign("Ana & Ben", "Our rituals");

        Phone ana = Phone.of(browsing, anas);
        ana.start("Our rituals");
        tap(ana, "Coming home");
        ana.press("Next");
        tap(ana, "When it is quiet");
        tap(ana, "tea before the tidying (10 min)");
        tap(ana, "Bedtime");
        tap(ana, "holding hands for a minute (1 min)");
        isClean(ana, "our-rituals-picks-phone");
        ana.finish();

        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        Keys keys = new Keys(ben.page());
        ben.visit("home");
        keys.go("Start");
        assertThat(ben.page().locator("h1")).hasText("Our rituals");
        keys.go("Start");
        keys.tick("Waking").go("Next");
        assertThat(ben.page().locator("h2.question")).containsText("Which three of these");
        keys.to("Waking").press("Space").along("When it is quiet");
        keys.tick("tea before the tidying (10 min)");
        isClean(ben, "our-rituals-picks-keyboard-phone");
        while (!ben.button("Finish").isVisible()) {
            keys.go("Next");
        }
        keys.go("Finish");
        assertThat(ben.main()).containsText("You are both in");
        keys.go("Make it yours");
        assertThat(ben.page().locator("h2.question")).hasText("Make it yours");

        makeItYours(ana);
        assertThat(ana.main()).containsText("Yours is in");
        ana.visit("home");
        assertThat(ana.main().locator(".tick-buttons")).hasCount(0);

        ben.visit("home");
        keys.go("Start").go("Start");
        for (int question = 0; question < 8 && !ben.question().startsWith("Is this one for both"); question++) {
            keys.go("Next");
        }
        assertThat(ben.main()).containsText(TEA);
        keys.tick("I say yes to this");
        isClean(ben, "our-rituals-confirm-phone");
        keys.go("Finish");
        ben.visit("together");
        assertThat(ben.main()).containsText("Tea at eight");
        assertThat(ben.main()).not().containsText("Not agreed yet");
        isClean(ben, "our-rituals-together-phone");
        ben.visit("home");
        assertThat(ben.main().locator(".tick-buttons")).hasCount(0); // it begins tomorrow

        TimePasses.days(browsing, anas, 1);
        for (Phone phone : new Phone[] {ana, ben}) {
            phone.visit("home");
            assertThat(phone.main()).containsText("Tea at eight · this week");
        }
        ana.button("Did it").click();
        assertThat(ana.main()).containsText("You said: Did it");
        isClean(ana, "our-rituals-day-phone");
        keys.go("Did it");
        assertThat(ben.main()).containsText("1 of 1 day together so far.");

        TimePasses.days(browsing, anas, 7);
        startFromHome(ana);
        assertThat(ana.main()).containsText("What would you like to do with the ritual now?");
        tap(ana, "Keep it as it is");
        ana.goTo("What is one thing about Ben this week");
        ana.write("You put the phone away first.");
        ana.finish();

        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Our rituals"))
                .first()
                .click();
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("Day by day");
        assertThat(clara.page().locator("main")).containsText("Shared 1 of");
        Browsing.picture(clara.page(), "our-rituals-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    private void makeItYours(Phone phone) {
        startFromHome(phone);
        phone.write("when the children are asleep");
        phone.press("Next");
        Locator offered = phone.main().locator("vaadin-checkbox-group").first();
        assertThat(offered).containsText("Suits you both");
        assertThat(offered.locator("vaadin-checkbox")).hasCount(1);
        offered.locator("vaadin-checkbox").click();
        Browsing.settle(phone.page());
        isClean(phone, "our-rituals-offered-phone");
        phone.goTo("What will you call it");
        phone.write("Tea at eight");
        phone.press("Next");
        tap(phone, "Sunday");
        phone.goTo("Is this one for both");
        tap(phone, "I say yes to this");
        phone.press("Finish");
    }
}
