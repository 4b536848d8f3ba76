package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** The one loop everything serves, with three people at three screens. */
class TheWholeLoopBrowserTest {

    private static final String SECRET_OF_MAYA = "Canary " + UUID.randomUUID();

    private final Browsing browsing = Browsing.shared().withMotion();

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void from_the_library_to_a_signed_note() throws SQLException {
        Desk desk = Desk.of(browsing, "nora@maple.test");
        Page nora = desk.page();
        String couple = desk.openCouple("Maya & Leo");
        desk.assign("Maya & Leo", "Something new");

        Page maya = browsing.signedIn("maya@maple.test", Browsing.PHONE);
        startFromHome(maya, "Something new");
        doEverything(maya, SECRET_OF_MAYA);
        assertThat(maya.locator("main")).containsText("both in");

        Page leo = browsing.signedIn("leo@maple.test", Browsing.PHONE);
        assertThat(leo.content()).doesNotContain(SECRET_OF_MAYA);
        startFromHome(leo, "Something new");
        assertThat(leo.content()).doesNotContain(SECRET_OF_MAYA);
        doEverything(leo, "Leo's own words");

        openReveal(leo);
        assertThat(leo.locator("main")).containsText(SECRET_OF_MAYA);
        browsing.visit(maya, "home");
        openReveal(maya);
        assertThat(maya.locator("main")).containsText("Leo's own words");
        button(maya, "We talked about it").click();

        browsing.visit(nora, "couples/" + couple + "?tab=homework");
        nora.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Something new"))
                .first()
                .click();
        nora.waitForURL("**/homework/**");
        assertThat(nora.locator("main")).containsText(SECRET_OF_MAYA);
        assertThat(nora.locator("main")).containsText("Leo's own words");
        Browsing.settle(nora);
        button(nora, "Mark reviewed").first().click();

        browsing.visit(nora, "couples/" + couple + "/brief");
        assertThat(nora.locator("main")).containsText("Something new");
        button(nora, "Start note").click();
        nora.waitForURL("**/notes/**");
        String note = nora.url().substring(nora.url().lastIndexOf('/') + 1);
        nora.getByLabel("Subjective").fill("Both came with stories of their evening.");
        assertThat(nora.locator("main")).containsText("Saved");
        Browsing.settle(nora);
        button(nora, "Sign and lock").first().click();
        nora.getByRole(AriaRole.ALERTDIALOG)
                .or(nora.getByRole(AriaRole.DIALOG))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign and lock"))
                .click();
        assertThat(button(nora, "Add addendum")).isVisible();
        assertThat(nora.locator("main")).containsText("Both came with stories of their evening.");
        assertThat(nora.getByLabel("Subjective").count())
                .as("a signed note has no field left")
                .isZero();

        OutsideLook database = new OutsideLook(browsing.hearthwork().data());
        assertThatThrownBy(() -> database.asAppOf(
                        "nora@maple.test",
                        "update sessions.note_section set body = 's1.changed' where note_id = '" + note + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("locked for good");
        assertThat(database.asSuperuser(
                        "select count(*) from sessions.note where id = '" + note + "' and signed_at is not null"))
                .containsExactly("1");
    }

    private void startFromHome(Page partner, String title) {
        browsing.visit(partner, "home");
        List<String> open = partner.locator("a[href^='do/']").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        for (String address : open) {
            browsing.visit(partner, address);
            if (partner.locator("h1").textContent().equals(title)) {
                if (button(partner, "Start").isVisible()) {
                    button(partner, "Start").click();
                    Browsing.settle(partner);
                }
                return;
            }
        }
        throw new AssertionError(title + " is not open on this phone: " + open);
    }

    /** Goes through every question; writes into the fields that take words, leaves the rest as it may be left. */
    private void doEverything(Page partner, String words) {
        for (int i = 0; i < 40; i++) {
            Locator field = partner.locator("main textarea:visible, main input[type=text]:visible")
                    .first();
            if (field.count() > 0
                    && partner.locator("main vaadin-text-area, main vaadin-text-field")
                                    .count()
                            > 0) {
                partner.locator("main vaadin-text-area textarea, main vaadin-text-field input")
                        .first()
                        .fill(words);
                assertThat(partner.locator("main")).containsText("Saved");
            }
            if (button(partner, "Finish").isVisible()) {
                button(partner, "Finish").click();
                Browsing.settle(partner);
                return;
            }
            Phone.goOn(partner);
        }
        throw new AssertionError("there was no last question");
    }

    private void openReveal(Page partner) {
        partner.locator("a[href*='together/']").first().click();
        partner.waitForURL("**/together/*");
        Browsing.settle(partner);
    }
}
