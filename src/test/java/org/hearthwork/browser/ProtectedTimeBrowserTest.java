package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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

    private static void tap(Phone phone, String words) {
        phone.main()
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        Browsing.settle(phone.page());
    }

    private static void isClean(Phone phone, String picture) {
        Browsing.picture(phone.page(), picture);
        assertThat(Browsing.axe(phone.page())).as(picture).isEmpty();
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browsing.PHONE);
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
        isClean(ana, "protected-time-windows-phone");
        ana.press("Next");
        tap(ana, "At home");
        tap(ana, "Tea, a blanket and the sofa (free)");
        tap(ana, "Three songs each, and why those (free)");
        ana.finish();
        assertThat(ana.main()).not().containsText("Choose your date");

        Phone ben = Phone.of(browsing, practice.couple().b().email());
        ben.start("Protected time");
        pick(ben, 3, "Late");
        pick(ben, 4, "Morning");
        ben.press("Next");
        tap(ben, "Out");
        tap(ben, "Dinner out (any budget)");
        tap(ben, "At home");
        tap(ben, "Three songs each, and why those (free)");
        ben.goToTheEnd();
        ben.press("Finish");
        assertThat(ben.main()).containsText("You are both in");
        isClean(ben, "protected-time-goes-on-phone");
        tap(ben, "Choose your date");
        assertThat(ben.main().locator("h2.question")).hasText("Choose your date");

        choosesWhatSuitsBoth(ana);
        ana.visit("together");
        assertThat(ana.main()).containsText("Yours is in");
        saysYesToIt(ben);
        for (Phone phone : new Phone[] {ana, ben}) {
            phone.visit("together");
            assertThat(phone.main()).containsText("Three songs each, and why those (free)");
            assertThat(phone.main()).containsText("In a drawer");
            assertThat(phone.main()).not().containsText("Not agreed yet");
            phone.visit("home");
            assertThat(phone.main()).not().containsText("Look back");
        }
        isClean(ana, "protected-time-home-agreed-phone");
        ana.visit("together");
        isClean(ana, "protected-time-together-phone");
        Download file = ana.page().waitForDownload(() -> tap(ana, "Put it into my calendar"));
        assertThat(Files.readString(file.path()))
                .startsWith("BEGIN:VCALENDAR")
                .contains("SUMMARY:Time for two")
                .doesNotContain("songs", "Ben");
        clara.page().reload();
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("Protected time");
        Browsing.picture(clara.page(), "protected-time-desk");
    }

    private void choosesWhatSuitsBoth(Phone phone) {
        phone.visit("home");
        Browsing.picture(phone.page(), "protected-time-home-phone");
        phone.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Start"))
                .first()
                .click();
        Browsing.settle(phone.page());
        assertThat(phone.main()).containsText("Choose your date");
        phone.press("Start");
        Locator suits = phone.main().locator(".suits-both vaadin-button");
        assertThat(suits).hasCount(1);
        suits.click();
        assertThat(phone.main()).containsText("Saved");
        isClean(phone, "protected-time-suits-both-phone");
        phone.press("Next");
        assertThat(phone.main().locator("vaadin-checkbox-group").first()).containsText("Suits you both");
        phone.main()
                .locator("vaadin-checkbox-group")
                .first()
                .locator("vaadin-checkbox")
                .click();
        isClean(phone, "protected-time-what-phone");
        phone.press("Next");
        phone.press("Next");
        tap(phone, "In a drawer");
        phone.goTo("Do you both agree to this one date?");
        tap(phone, "I say yes to this");
        isClean(phone, "protected-time-confirm-phone");
        phone.press("Finish");
    }

    private void saysYesToIt(Phone phone) {
        phone.visit("home");
        phone.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Start"))
                .first()
                .click();
        Browsing.settle(phone.page());
        phone.press("Start");
        phone.goTo("Do you both agree to this one date?");
        tap(phone, "I say yes to this");
        phone.press("Finish");
    }
}
