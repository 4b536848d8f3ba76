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

/** A clinician without a mouse makes the plan their practice's own; a couple on it keeps the version it was given. */
class OwnPlanBrowserTest {

    private static final String OURS = "The map first";

    private final Browsing browsing = Browsing.shared();

    private static void rename(Keys keys, String title) {
        keys.rewrite("Title", title);
        assertThat(keys.page().locator(".own-foot hearth-saved")).containsText("Saved");
    }

    private static Locator step(Page page, int number) {
        return page.locator(".own-question").nth(number - 1);
    }

    @Test
    void a_clinician_without_a_mouse_reorders_the_plan_and_a_couple_on_it_keeps_its_version() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        Page page = clara.page();
        ScreenCheck check = new ScreenCheck(browsing);
        Keys keys = new Keys(page);
        browsing.visit(page, "plans");
        keys.go("Make our own plan");
        page.waitForURL("**/plans/draft/*");
        Browsing.settle(page);
        rename(keys, OURS);
        keys.to("3 · Thank you").press("Enter");
        keys.to("Move “Thank you, then the map” up").press("Enter");
        assertThat(step(page, 2)).containsText("2 · Thank you, then the map");
        keys.go("Publish");
        assertThat(step(page, 2)).containsText("nothing of this kind to finish");
        assertThat(step(page, 4)).containsText("nothing of this kind to finish");
        check.examine(page, "own-plan-refused", Browsing.DESK);
        page.setViewportSize(Browsing.PHONE, 740);
        check.examine(page, "own-plan-refused", Browsing.PHONE);
        page.setViewportSize(Browsing.DESK, 800);
        assertThat(keys.focused()).as("the first that was refused").startsWith("When it opens");
        keys.pick("With the plan").to("4 · Say it").to("When it opens").pick("When both have finished “Make");
        keys.to("8 · Keep two").press("Enter");
        keys.to("Take “Keep two, drop the rest” out").press("Enter");
        assertThat(page.locator(".own-question")).hasCount(7);
        keys.to("What the new step gives").pick("What changed").go("Add a step");
        assertThat(step(page, 8)).containsText("What changed");
        assertThat(keys.focused()).as("its fields are there to write in").isEqualTo("Title of this step");
        keys.go("Publish");
        page.waitForURL("**/plans");
        Browsing.settle(page);
        assertThat(page.locator("main")).containsText("Ours · version 1");
        check.examine(page, "own-plan-published", Browsing.DESK);
        page.setViewportSize(Browsing.PHONE, 740);
        check.examine(page, "own-plan-published", Browsing.PHONE);
        page.setViewportSize(Browsing.DESK, 800);

        String couple = clara.openCouple("Ana & Ben");
        browsing.visit(page, "couples/" + couple + "?tab=homework");
        clara.button("Give a plan").click();
        keys.to("Which plan").pick(OURS);
        assertThat(clara.dialog()).containsText("When both have finished “Make it yours”");
        check.examine(page, "own-plan-given", Browsing.DESK);
        clara.inDialog("Give this plan").click();
        assertThat(clara.dialog()).isHidden();

        browsing.visit(page, "plans");
        keys.go("Write the next version");
        page.waitForURL("**/plans/draft/*");
        Browsing.settle(page);
        rename(keys, "The map, once more");
        keys.go("Publish");
        page.waitForURL("**/plans");
        assertThat(page.locator("main")).containsText("Ours · version 2");
        browsing.visit(page, "couples/" + couple + "?tab=homework");
        Locator plan = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Plan"));
        assertThat(plan).containsText(OURS);
        assertThat(plan).containsText("2 of 8 steps");

        browsing.visit(page, "plans");
        clara.button("Withdraw The map, once more").click();
        assertThat(clara.dialog()).containsText("Couples who are on it go on with it");
        clara.inDialog("Withdraw").click();
        assertThat(clara.button("Offer The map, once more again")).isVisible();
        check.examine(page, "own-plan-withdrawn", Browsing.DESK);
        page.setViewportSize(Browsing.PHONE, 740);
        check.examine(page, "own-plan-withdrawn", Browsing.PHONE);
        page.setViewportSize(Browsing.DESK, 800);
        browsing.visit(page, "couples/" + couple + "?tab=homework");
        assertThat(plan).containsText("2 of 8 steps");
        browsing.visit(page, "plans");
        clara.button("Offer The map, once more again").click();
        assertThat(clara.button("Withdraw The map, once more")).isVisible();
        assertThat(check.wrong()).isEmpty();
    }
}
