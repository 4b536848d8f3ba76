package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** A clinician gives the plan, and what both finish opens the next of it on both phones. */
class PlanBrowserTest {

    private final Browsing browsing = Browsing.shared();

    @Test
    void a_plan_is_given_once_and_goes_on_when_both_have_finished() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        String anas = practice.couple().a().email();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        String couple = clara.openCouple("Ana & Ben");
        browsing.visit(clara.page(), "couples/" + couple + "?tab=homework");
        clara.button("Give a plan").click();
        assertThat(clara.dialog()).containsText("When both have made the ritual theirs");
        Browsing.picture(clara.page(), "plan-dialog-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.inDialog("Give this plan").click();
        assertThat(clara.dialog()).isHidden();
        Locator plan = clara.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Plan"));
        assertThat(plan).containsText("1 of 8 steps");
        Browsing.picture(clara.page(), "plan-given-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();

        Phone ana = Phone.of(browsing, anas);
        ana.visit("home");
        assertThat(ana.main()).not().containsText("Our rituals");
        clara.button("Hold until you open it: One small ritual").click();
        assertThat(plan.locator("li").nth(1)).containsText("When you open it");
        clara.button("Open now: One small ritual").click();
        assertThat(plan.locator("li").nth(1)).containsText("Open since");
        Phone ben = Phone.of(browsing, practice.couple().b().email());
        for (Phone phone : new Phone[] {ana, ben}) {
            phone.start("Our rituals");
            phone.press("Next");
            phone.tap("When it is quiet");
            phone.tap("tea before the tidying (10 min)");
            phone.goToTheEnd();
            phone.press("Finish");
        }
        for (Phone phone : new Phone[] {ana, ben}) {
            phone.startFromHome("Make it yours");
            if (phone == ana) { // Ben finds there what she chose
                phone.press("Next");
                phone.main()
                        .locator("vaadin-checkbox-group vaadin-checkbox")
                        .first()
                        .click();
            }
            phone.goTo("Is this one for both");
            phone.tap("I say yes to this");
            phone.press("Finish");
            assertThat(phone.main()).containsText("in");
        }
        ana.visit("home");
        assertThat(ana.main()).containsText("Load map");
        ben.visit("home");
        assertThat(ben.main()).containsText("Load map");
        ben.isClean("plan-next-step-phone");

        browsing.visit(clara.page(), "couples/" + couple + "?tab=homework");
        assertThat(plan).containsText("3 of 8 steps");
        clara.button("Hold until you open it: Say it, hear it").click();
        assertThat(plan.locator("li").nth(3)).containsText("When you open it");
        clara.button("Leave out: Something new, the small version").click();
        assertThat(plan.locator("li").nth(6)).containsText("Left out");
        Browsing.picture(clara.page(), "plan-steered-desk");
        clara.page().setViewportSize(360, 740);
        Browsing.picture(clara.page(), "plan-steered-narrow");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    /** Emma & Louise go by it: some of it opened by its rules, some by their clinician's hand. */
    @Test
    void a_couple_of_the_demo_practice_is_in_the_middle_of_it() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        String couple = nora.openCouple("Emma & Louise");
        browsing.visit(nora.page(), "couples/" + couple + "?tab=homework");
        Locator plan = nora.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Plan"));
        assertThat(plan.locator("li.plan-opened").nth(3)).containsText("Say it, hear it");
        assertThat(plan.locator("li.plan-waits").last()).containsText("Keep two");
        ScreenCheck check = new ScreenCheck(browsing);
        for (int width : new int[] {Browsing.DESK, Browsing.PHONE}) {
            nora.page().setViewportSize(width, 800);
            check.examine(nora.page(), "plan-in-the-middle", width);
        }
        assertThat(check.wrong()).isEmpty();
    }
}
