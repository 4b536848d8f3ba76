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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else there is within the six tips, each through its course by both partners, and as the clinician sees it. Ben has no mouse. */
class AdditionsBrowserTest {

    private final Browsing browsing = Browsing.shared();
    private Desk clara;
    private Phone ana;
    private Phone ben;

    @BeforeEach
    void a_couple() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        clara = Desk.of(browsing, practice.clinician().email());
        ana = Phone.of(browsing, practice.couple().a().email());
        ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
    }

    @Test
    void the_library_keeps_six_cards_and_each_says_what_else_there_is_within_its_tip() {
        browsing.visit(clara.page(), "library");
        assertThat(clara.page().locator(".tip-card")).hasCount(6);
        assertThat(clara.page().locator(".within-tip").first()).containsText("More within this tip");
        Browsing.picture(clara.page(), "library-within-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        link("What changed").click();
        clara.page().waitForURL("**/library/what-changed");
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("After the death of a child");
        Browsing.picture(clara.page(), "library-addition-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.openCouple("Ana & Ben");
        clara.button("Assign homework").first().click();
        assertThat(clara.dialog().locator(".exercise-choice")).hasCount(2);
        Browsing.settle(clara.page());
        clara.dialog()
                .getByText("More within the six tips")
                .scrollIntoViewIfNeeded();
        Browsing.picture(clara.page(), "assign-within-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    private Locator link(String name) {
        return clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private void onTheDesk(String title, String picture) {
        clara.page().reload();
        Browsing.settle(clara.page());
        link(title).click();
        clara.page().waitForURL("**/homework/**");
        Browsing.settle(clara.page());
        Browsing.picture(clara.page(), picture);
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    @Test
    void what_changed_is_said_apart_and_read_together_what_both_picked_first() {
        clara.assign("Ana & Ben", "What changed");
        ana.start("What changed");
        ana.tap("Sleep");
        ana.tap("Who I am");
        ana.isClean("what-changed-areas-phone");
        ana.goTo("What is one thing you miss");
        ana.write("A bath with the door closed.");
        ana.press("Next");
        ana.write("I laugh at smaller things.");
        ana.press("Finish");
        assertThat(ana.main()).containsText("Yours is in.");

        Keys keys = ben.startByKeys("What changed, each alone");
        keys.tick("Sleep").tick("Friends").go("Next");
        keys.write("What is one thing you miss", "Football on Tuesdays.");
        keys.finish();
        assertThat(ben.main()).containsText("You are both in");
        ben.isClean("what-changed-both-in-phone-dark");

        ana.visit("together");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("What changed, each alone"))
                .first()
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.main().locator(".reveal-question").first()).containsText("You both chose: Sleep");
        assertThat(ana.main()).containsText("Football on Tuesdays.");
        ana.isClean("what-changed-reveal-phone");

        ana.startFromHome("Look after one thing");
        assertThat(ana.main().locator("vaadin-checkbox-group").first()).containsText("You both picked");
        assertThat(ana.main().locator("vaadin-checkbox-group").first().locator("vaadin-checkbox")).hasCount(1);
        ana.isClean("what-changed-look-after-phone");
        ana.tap("Sleep");
        ana.press("Next");
        ana.write("Saturday until nine belongs to Ben.");
        ana.finish();

        onTheDesk("What changed", "what-changed-desk");
        assertThat(clara.page().locator("main")).containsText("Football on Tuesdays.");
    }
}
