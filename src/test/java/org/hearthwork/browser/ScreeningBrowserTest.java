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

/** A clinician sees each of the two alone, records it, and only then gives them something together. */
class ScreeningBrowserTest {

    private final Browsing browsing = Browsing.shared();

    @Test
    void joint_work_waits_for_both_and_a_positive_screening_offers_the_hold() {
        PracticeFixture fixture =
                PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser());
        Practice practice = fixture.fresh();
        fixture.unscreened(practice.couple().id());
        Desk clara = Desk.of(browsing, practice.clinician().email());
        Page page = clara.page();
        String couple = clara.openCouple("Ana & Ben");
        assertThat(page.locator("main")).containsText("Record what came of it");

        clara.chooseExercise("Our rituals");
        assertThat(clara.dialog()).containsText("Not screened alone yet");
        clara.dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Both together, sealed"))
                .check();
        clara.inDialog("Assign").click();
        assertThat(clara.dialog()).containsText("Still to do: Ana & Ben. Record it under People, or give");
        isClean(page, "screening-gate", Browsing.DESK);

        String people = "couples/" + couple + "?tab=people";
        browsing.visit(page, people);
        clara.button("Record the screening").first().click();
        Browsing.settle(page);
        clara.inDialog("Keep it").click();
        assertThat(clara.dialog()).containsText("Choose what came of it.");
        isClean(page, "screening-dialog", Browsing.DESK);
        choose(clara, "Nothing found");
        clara.inDialog("Keep it").click();
        assertThat(clara.dialog()).hasCount(0);
        assertThat(page.locator("main")).containsText("Nothing found");

        clara.button("Record the screening").click();
        Browsing.settle(page);
        page.setViewportSize(Browsing.PHONE, 740);
        Browsing.settle(page);
        isClean(page, "screening-dialog", Browsing.PHONE);
        page.setViewportSize(Browsing.DESK, 800);
        choose(clara, "Positive");
        clara.inDialog("Keep it").click();
        assertThat(clara.inDialog("Place hold")).isVisible();
        assertThat(clara.dialog().filter(new Locator.FilterOptions().setHasText("Place hold")))
                .containsText("A positive screening keeps new joint and touch exercises from being given");
        Browsing.settle(page);
        isClean(page, "screening-positive", Browsing.DESK);
        clara.dialog().getByLabel("Reason").fill("Ben said that he is afraid of the evenings.");
        clara.inDialog("Place hold").click();
        assertThat(clara.dialog()).hasCount(0);
        assertThat(page.locator("main")).containsText("On hold since");
        isClean(page, "screening-people", Browsing.DESK);
        page.setViewportSize(768, 800);
        Browsing.settle(page);
        isClean(page, "screening-people", 768);

        for (String partner : new String[] {
            practice.couple().a().email(), practice.couple().b().email()
        }) {
            Phone phone = Phone.of(browsing, partner);
            for (String path : new String[] {"home", "together", "me"}) {
                phone.visit(path);
                assertThat(phone.page().content()).doesNotContainIgnoringCase("screening");
            }
        }
    }

    private static void choose(Desk desk, String outcome) {
        desk.dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(outcome))
                .check();
        Browsing.settle(desk.page());
    }

    private void isClean(Page page, String name, int width) {
        ScreenCheck check = new ScreenCheck(browsing);
        check.examine(page, name, width);
        assertThat(check.wrong()).isEmpty();
    }
}
