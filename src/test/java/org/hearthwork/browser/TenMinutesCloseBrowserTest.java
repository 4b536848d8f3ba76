package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** Ten minutes close through its course: each says alone, what both welcome comes up for both, they agree and log. Ben has no mouse. */
class TenMinutesCloseBrowserTest {

    private final Browsing browsing = Browsing.shared();

    /** On the way through the cards, of this one. */
    private static void toCard(Phone phone, String card) {
        for (int i = 0; i < 24; i++) {
            if (card.equals(phone.main().locator("h3").first().textContent())) {
                return;
            }
            phone.press("Next");
        }
        throw new AssertionError("no card " + card);
    }

    @Test
    void what_both_welcome_comes_up_for_both_and_they_agree_on_it_and_log_it() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        String anas = practice.couple().a().email();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.assign("Ana & Ben", "Ten minutes close");

        Phone ana = Phone.of(browsing, anas);
        ana.visit("home");
        assertThat(ana.main()).containsText("Ben has the same, and sees none of your answers.");
        ana.start("Ten minutes close");
        assertThat(ana.main()).containsText("What you would both like may come up for both");
        toCard(ana, "A hug on coming home");
        ana.tap("Yes");
        ana.isClean("ten-minutes-card-phone");
        toCard(ana, "A kiss on leaving");
        ana.tap("Yes");
        toCard(ana, "A smile and a long look");
        ana.tap("Sometimes, ask me");
        ana.finish();
        assertThat(ana.main()).containsText("When Ben is in too");
        ana.isClean("ten-minutes-one-is-in-phone");
        ana.visit("home");
        assertThat(ana.main()).not().containsText("Agree on it together");

        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        Keys keys = ben.startByKeys("What would be welcome");
        while (!"A hug on coming home".equals(ben.main().locator("h3").first().textContent())) {
            keys.go("Next");
        }
        keys.tick("Yes").go("Next");
        keys.tick("Yes").press("ArrowRight").press("ArrowRight"); // "Not now" to a kiss on leaving
        while (!"A smile and a long look"
                .equals(ben.main().locator("h3").first().textContent())) {
            keys.go("Next");
        }
        keys.tick("Yes");
        ben.isClean("ten-minutes-card-keyboard-phone");
        keys.finish();
        assertThat(ben.main()).containsText("There is one thing more now");
        assertThat(ben.main().getByText("Read it together")).hasCount(0);
        ben.isClean("ten-minutes-both-in-phone");

        agrees(ana);
        keys.go("Agree on it together").go("Start");
        assertThat(ben.main().locator("vaadin-checkbox")).hasCount(5);
        keys.goTo("Do you both agree");
        keys.tick("I say yes to this");
        ben.isClean("ten-minutes-confirm-phone");
        keys.go("Finish");

        for (Phone phone : new Phone[] {ana, ben}) {
            phone.visit("together");
            assertThat(phone.main()).containsText("A hug on coming home");
            assertThat(phone.main()).not().containsText("Not agreed yet");
            assertThat(phone.main()).not().containsText("A kiss on leaving");
        }
        ana.isClean("ten-minutes-together-phone");

        TimePasses.days(browsing, anas, 1);
        ana.visit("home");
        assertThat(ana.main()).containsText("How it was");
        ana.isClean("ten-minutes-home-phone");
        ben.startByKeys("How it was").tick("We did").goTo("How at ease were you with it?");
        assertThat(ben.main()).containsText("Only your therapist sees this");
        ben.isClean("ten-minutes-ease-phone");
        keys.choose("0", 7).go("Next");
        keys.tick("No").press("ArrowRight").finish(); // "A little"
        assertThat(ben.main()).containsText("Yours is in.");

        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ten minutes close"))
                .first()
                .click();
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("A kiss on leaving");
        seesWhatBothWelcome(clara.page());
        Browsing.picture(clara.page(), "ten-minutes-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    /** Both welcome two kinds; Ben felt a little pressure. The couple's page, which may be looked at together, has none of it. */
    private void seesWhatBothWelcome(Page clara) {
        Locator card = clara.locator(".trend").filter(new Locator.FilterOptions().setHasText("What both welcome"));
        assertThat(card.locator("hearth-chart[data-drawn] svg")).isVisible();
        card.getByText("The same in figures").click();
        Locator rows = card.locator("tbody tr");
        assertThat(rows).hasCount(2);
        assertThat(rows.first().locator("td")).hasText(new String[] {"2", "–", "–"});
        assertThat(rows.last().locator("td")).hasText(new String[] {"2", "–", "A little"});
        card.scrollIntoViewIfNeeded();
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            clara.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Browsing.picture(clara, "ten-minutes-welcome-" + scheme.name().toLowerCase(Locale.ROOT));
        }
        String homework = clara.url();
        clara.navigate(homework.replaceAll("/homework/.*", ""));
        Browsing.settle(clara);
        assertThat(clara.locator("main")).not().containsText("What both welcome");
        clara.navigate(homework);
        Browsing.settle(clara);
    }

    private void agrees(Phone phone) {
        phone.startFromHome("Agree on it together");
        Locator menu = phone.main().locator("vaadin-checkbox");
        assertThat(menu).hasCount(5); // three without touch, and the two that both welcome
        assertThat(phone.main()).not().containsText("A kiss on leaving");
        phone.tap("A hug on coming home");
        phone.isClean("ten-minutes-menu-phone");
        phone.press("Next");
        phone.tap(tomorrow());
        phone.press("Next");
        phone.write("once the kitchen is done");
        phone.goTo("Do you both agree to this?");
        phone.tap("I say yes to this");
        phone.press("Finish");
        assertThat(phone.main()).containsText("Yours is in");
    }

    private static String tomorrow() {
        return java.time.LocalDate.now(PracticeFixture.ZONE)
                .plusDays(1)
                .getDayOfWeek()
                .getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH);
    }
}
