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

/** A measure: asked of Ana alone, answered on her phone, read by Clara; Ben's phone is as it was. */
class MeasureBrowserTest {

    private final Browsing browsing = Browsing.shared();

    private Practice practice() {
        return PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
    }

    private static Locator named(Desk desk, String button) {
        return desk.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(button)
                                .setExact(true));
    }

    @Test
    void ana_is_asked_alone_answers_and_finds_help_at_once() {
        Practice practice = practice();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        String couple = clara.openCouple("Ana & Ben");
        browsing.visit(clara.page(), "couples/" + couple + "?tab=measures");
        named(clara, "Ask Ana for the PHQ-9").click();
        assertThat(clara.page().locator("main")).containsText("nothing is in yet");
        named(clara, "Ask both for the CSI-16").click();
        assertThat(named(clara, "Take back the CSI-16 of Ben")).isVisible();
        named(clara, "Take back the CSI-16 of Ben").click();
        assertThat(named(clara, "Ask Ben for the CSI-16")).isVisible();
        Browsing.picture(clara.page(), "measures-asked-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();

        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        ben.visit("home");
        assertThat(ben.main()).not().containsText("A few questions");

        Phone ana = Phone.of(browsing, practice.couple().a().email());
        ana.visit("home");
        assertThat(ana.main()).not().containsText("PHQ");
        ana.isClean("measure-home-phone");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Have a look"))
                .first()
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.main()).containsText("a screen, not a diagnosis");
        ana.isClean("measure-opening-phone");
        boolean phqFirst = ana.main().textContent().contains("PHQ-9");
        if (!phqFirst) {
            ana.visit("home");
            ana.main()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Have a look"))
                    .nth(1)
                    .click();
            Browsing.settle(ana.page());
        }
        ana.press("Start");
        assertThat(ana.main()).containsText("1 of 9");
        assertThat(ana.main()).containsText("Over the last 2 weeks");
        assertThat(ana.main()).containsText("Only your therapist sees this");
        ana.tap("Several days");
        assertThat(ana.main()).containsText("Saved");
        ana.isClean("measure-question-phone");
        ana.page().reload();
        Browsing.settle(ana.page());
        assertThat(ana.page().getByRole(AriaRole.RADIO).nth(1)).isChecked();
        ana.press("Next");
        for (int item = 2; item < 9; item++) {
            assertThat(ana.main()).containsText(item + " of 9");
            ana.tap(item < 6 ? "More than half the days" : "Not at all");
            assertThat(ana.main()).containsText("Saved");
            ana.press("Next");
        }
        assertThat(ana.main()).containsText("9 of 9");
        ana.tap("Several days");
        assertThat(ana.main()).containsText("You do not have to be alone with this");
        assertThat(ana.main()).containsText("988");
        ana.isClean("measure-help-phone");

        browsing.visit(clara.page(), "today");
        assertThat(clara.page().locator("main")).containsText("One answer to look at first");
        browsing.visit(clara.page(), "couples/" + couple + "?tab=measures");
        assertThat(clara.page().locator("main")).containsText("has thoughts of death or of hurting themselves.");

        ana.press("Finish");
        assertThat(ana.main()).containsText("Yours is in.");
        ana.isClean("measure-in-phone");
        ana.visit("home");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Have a look"))
                .click();
        Browsing.settle(ana.page());
        ana.press("Start");
        for (int item = 1; item < 11; item++) {
            assertThat(ana.main()).containsText(item + " of 16");
            ana.press("Next");
        }
        assertThat(ana.main()).containsText("11 of 16");
        ana.isClean("measure-row-phone");

        browsing.visit(clara.page(), "couples/" + couple + "?tab=measures");
        assertThat(clara.page().locator("main")).containsText("is at what the PHQ-9 names.");
        named(clara, "Answers of Ana, PHQ-9").click();
        assertThat(clara.page().locator("main")).containsText("Little interest or pleasure in doing things");
        Browsing.picture(clara.page(), "measures-taken-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();

        ben.visit("home");
        assertThat(ben.main()).not().containsText("A few questions");
    }
}
