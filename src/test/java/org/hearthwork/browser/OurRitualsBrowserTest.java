package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** Our rituals through its course: each picks alone, the two make one of it theirs, tick it day by day, and look back. Ben has no mouse. */
class OurRitualsBrowserTest {

    private static final String TEA = "When it is quiet · tea before the tidying (10 min)";

    private static final String ONLY_YOUR_THERAPIST =
            "Only your therapist sees this, unless your therapist opens it for you both";

    private final Browsing browsing = Browsing.shared();

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
        ana.tap("Coming home");
        ana.press("Next");
        ana.tap("When it is quiet");
        ana.tap("tea before the tidying (10 min)");
        ana.tap("Bedtime");
        ana.tap("holding hands for a minute (1 min)");
        ana.isClean("our-rituals-picks-phone");
        ana.finish();

        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        Keys keys = ben.keys();
        ben.visit("home");
        keys.go("Start");
        assertThat(ben.page().locator("h1")).hasText("Our rituals");
        keys.go("Start");
        keys.tick("Waking").go("Next");
        assertThat(ben.page().locator("h2.question")).containsText("Which three of these");
        keys.to("Waking").press("Space").along("When it is quiet");
        keys.tick("tea before the tidying (10 min)");
        ben.isClean("our-rituals-picks-keyboard-phone");
        keys.finish();
        assertThat(ben.main()).containsText("You are both in");
        keys.go("Make it yours");
        assertThat(ben.page().locator("h2.question")).hasText("Make it yours");

        makeItYours(ana);
        assertThat(ana.main()).containsText("Yours is in");
        ana.visit("home");
        assertThat(ana.main().locator(".tick-buttons")).hasCount(0);

        ben.startByKeys("Make it yours");
        keys.goTo("Is this one for both");
        assertThat(ben.main()).containsText(TEA);
        keys.tick("I say yes to this");
        ben.isClean("our-rituals-confirm-phone");
        keys.go("Finish");
        ben.visit("together");
        assertThat(ben.main()).containsText("Tea at eight");
        assertThat(ben.main()).not().containsText("Not agreed yet");
        ben.isClean("our-rituals-together-phone");
        ben.visit("home");
        assertThat(ben.main().locator(".tick-buttons")).hasCount(0); // it begins tomorrow

        TimePasses.days(browsing, anas, 1);
        for (Phone phone : new Phone[] {ana, ben}) {
            phone.visit("home");
            assertThat(phone.main()).containsText("Tea at eight · this week");
        }
        ana.button("Did it").click();
        assertThat(ana.main()).containsText("You said: Did it");
        ana.isClean("our-rituals-day-phone");
        keys.go("Did it");
        assertThat(ben.main()).containsText("1 of 1 day together so far.");

        TimePasses.days(browsing, anas, 7);
        ana.startFromHome("The week with our ritual");
        assertThat(ana.main()).containsText("What would you like to do with the ritual now?");
        assertThat(ana.main()).containsText(ONLY_YOUR_THERAPIST);
        ana.isClean("our-rituals-rated-phone");
        ana.tap("Keep it as it is");
        ana.goTo("How much has it meant to you this week?");
        ana.main()
                .locator("vaadin-radio-group.scale vaadin-radio-button")
                .nth(9)
                .click();
        Browsing.settle(ana.page());
        ana.goTo("What is one thing about Ben this week");
        ana.write("You put the phone away first.");
        ana.finish();

        ben.startByKeys("The week with our ritual");
        assertThat(ben.main()).containsText(ONLY_YOUR_THERAPIST);
        keys.tick("Keep it as it is").press("ArrowDown").press("ArrowDown");
        ben.isClean("our-rituals-rated-keyboard-phone");
        keys.goTo("What is one thing about Ana this week");
        keys.write("What is one thing about Ana", "The tea was hot.");
        keys.finish();
        keys.go("Read it together");
        ana.visit("together");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("The week with our ritual"))
                .first()
                .click();
        Browsing.settle(ana.page());
        for (Phone phone : new Phone[] {ana, ben}) {
            assertThat(phone.main()).containsText("The tea was hot.");
            assertThat(phone.main()).not().containsText("What would you like to do with the ritual now?");
        }
        ana.isClean("our-rituals-revealed-phone");

        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Our rituals"))
                .first()
                .click();
        Browsing.settle(clara.page());
        opensTheRatings(clara, ana, ben);
        assertThat(clara.page().locator("main")).containsText("Day by day");
        assertThat(clara.page().locator("main")).containsText("Shared 1 of");
        Browsing.picture(clara.page(), "our-rituals-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    /** A click at the desk, and within a second two open phones say that there is more to read. */
    private static void opensTheRatings(Desk clara, Phone ana, Phone ben) {
        Locator strip = clara.page().locator(".ratings-strip").first();
        assertThat(strip).containsText("Keep, change or drop");
        Browsing.picture(clara.page(), "our-rituals-ratings-closed-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.button("Open the ratings to both").click();
        for (Phone phone : new Phone[] {ana, ben}) {
            assertThat(phone.main().locator(".just-now"))
                    .containsText("Something more is open for you both", within(1000));
            phone.press("Read it together");
            assertThat(phone.main()).containsText("What would you like to do with the ritual now?");
            assertThat(phone.main()).containsText("Let it go");
            assertThat(phone.main()).not().containsText("How much has it meant to you this week?");
        }
        ana.isClean("our-rituals-ratings-open-phone");
        ben.isClean("our-rituals-ratings-open-dark-phone");
        Browsing.settle(clara.page());
        assertThat(strip).containsText("opened this to the two of them, today");
        Browsing.picture(clara.page(), "our-rituals-ratings-open-desk");
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }

    private void makeItYours(Phone phone) {
        phone.startFromHome("Make it yours");
        phone.write("when the children are asleep");
        phone.press("Next");
        Locator offered = phone.main().locator("vaadin-checkbox-group").first();
        assertThat(offered).containsText("Suits you both");
        assertThat(offered.locator("vaadin-checkbox")).hasCount(1);
        offered.locator("vaadin-checkbox").click();
        Browsing.settle(phone.page());
        phone.isClean("our-rituals-offered-phone");
        phone.goTo("What will you call it");
        phone.write("Tea at eight");
        phone.press("Next");
        phone.tap(aDayThatIsNotTomorrow());
        phone.goTo("Is this one for both");
        phone.tap("I say yes to this");
        phone.press("Finish");
    }

    /** To rest on: the first day of the ritual is tomorrow. */
    private static String aDayThatIsNotTomorrow() {
        return LocalDate.now(PracticeFixture.ZONE)
                .plusDays(3)
                .getDayOfWeek()
                .getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
