package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.hearthwork.kit.Dates;
import org.junit.jupiter.api.Test;

/** Protected time through its course: each says what would suit them, the two choose one date, and look back. */
class ProtectedTimeBrowserTest {

    private final Browsing browsing = Browsing.shared();

    private static String day(int ahead) {
        LocalDate today = LocalDate.now(PracticeFixture.ZONE);
        String full = Dates.full(today.plusDays(ahead), Locale.ENGLISH);
        return ahead == 0 ? "Today, " + full : full;
    }

    private static void pick(Phone phone, int ahead, String part) {
        Locator row = phone.main().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(day(ahead)));
        row.getByText(part, new Locator.GetByTextOptions().setExact(true)).click();
        Browsing.settle(phone.page());
    }

    @Test
    void two_say_what_would_suit_them_choose_one_date_of_it_and_look_back() throws IOException {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.assign("Ana & Ben", "Protected time");

        Phone ana = Phone.of(browsing, practice.couple().a().email());
        ana.start("Protected time");
        assertThat(ana.question()).isEqualTo("When could you be fully there for Ben in the days ahead?");
        pick(ana, 2, "Evening");
        pick(ana, 3, "Late");
        ana.isClean("protected-time-windows-phone");
        ana.press("Next");
        ana.isClean("protected-time-ideas-phone");
        ana.tap("Tea, a blanket and the sofa (free)");
        ana.tap("Out");
        ana.tap("Nothing");
        ana.tap("Little");
        assertThat(ana.main()).containsText("One idea fits");
        assertThat(ana.main()).not().containsText("Dinner out");
        assertThat(ana.main().locator(".picks")).containsText("Tea, a blanket and the sofa (free)");
        ana.isClean("protected-time-ideas-narrowed-phone");
        ana.tap("At home");
        ana.tap("Three songs each, and why those (free)");
        ana.finish();
        assertThat(ana.main()).not().containsText("Choose your date");

        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        Keys keys = ben.startByKeys("What would suit you");
        keys.to(day(3), "Late")
                .press("Space")
                .to(day(4), "Morning")
                .press("Space")
                .go("Next");
        keys.to("At home").along("Out").tick("Show").tick("Dinner out (any budget)");
        ben.isClean("protected-time-ideas-keyboard-phone-dark");
        keys.to("Out").along("At home").tick("Three songs each, and why those (free)");
        assertThat(ben.main().locator(".picks")).containsText("Dinner out (any budget)");
        keys.finish();
        assertThat(ben.main()).containsText("You are both in");
        ben.isClean("protected-time-goes-on-phone-dark");
        keys.go("Choose your date");
        assertThat(ben.main().locator("h2.question")).hasText("Choose your date");

        choosesWhatSuitsBoth(ana);
        ana.visit("together");
        assertThat(ana.main()).containsText("Yours is in");
        ben.startByKeys("Choose your date")
                .goTo("Do you both agree to this one date?")
                .tick("I say yes to this")
                .go("Finish");
        for (Phone phone : new Phone[] {ana, ben}) {
            phone.visit("together");
            assertThat(phone.main()).containsText("Three songs each, and why those (free)");
            assertThat(phone.main()).containsText("In a drawer");
            assertThat(phone.main()).not().containsText("Not agreed yet");
            phone.visit("home");
            assertThat(phone.main()).not().containsText("Look back");
        }
        ana.isClean("protected-time-home-agreed-phone");
        ana.visit("together");
        ana.isClean("protected-time-together-phone");
        Download file = ana.page().waitForDownload(() -> ana.tap("Put it into my calendar"));
        assertThat(Files.readString(file.path()))
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:Time for two")
                .doesNotContain("songs", "Ben");
        TimePasses.days(browsing, practice.couple().a().email(), 5); // the morning after is here at any hour
        looksBack(ana);
        ben.startByKeys("Look back")
                .goTo("What was the best moment")
                .write("What was the best moment", "Your third song")
                .finish();
        assertThat(ben.main()).containsText("You are both in");
        ana.visit("together");
        ana.tap("Look back");
        assertThat(ana.main()).containsText("Your third song");
        assertThat(ana.main()).not().containsText("The week before it");
        ana.isClean("protected-time-look-back-reveal-phone");
        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Protected time"))
                .first()
                .click();
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("The week before it");
        Browsing.picture(clara.page(), "protected-time-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    private void choosesWhatSuitsBoth(Phone phone) {
        phone.openFromHome("Choose your date");
        phone.isClean("protected-time-choose-opening-phone");
        phone.press("Start");
        Locator suits = phone.main().locator(".suits-both vaadin-button");
        assertThat(suits).hasCount(1);
        suits.click();
        assertThat(phone.main()).containsText("Saved");
        phone.isClean("protected-time-suits-both-phone");
        phone.press("Next");
        assertThat(phone.main().locator("vaadin-checkbox-group").first()).containsText("Suits you both");
        phone.main()
                .locator("vaadin-checkbox-group")
                .first()
                .locator("vaadin-checkbox")
                .click();
        phone.isClean("protected-time-what-phone");
        phone.press("Next");
        phone.press("Next");
        phone.tap("In a drawer");
        phone.goTo("Do you both agree to this one date?");
        phone.tap("I say yes to this");
        phone.isClean("protected-time-confirm-phone");
        phone.press("Finish");
    }

    private static void looksBack(Phone phone) {
        phone.startFromHome("Look back");
        phone.tap("Yes");
        phone.isClean("protected-time-look-back-phone");
        phone.goTo("What was the best moment");
        phone.write("The quiet before the film");
        phone.press("Next");
        phone.write("The week before it");
        phone.finish();
    }
}
