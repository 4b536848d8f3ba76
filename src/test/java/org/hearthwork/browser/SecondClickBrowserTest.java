package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whoever clicks twice means it once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondClickBrowserTest {

    private static final String COUPLE = "Maya & Leo";

    private final Browsing browsing = Browsing.shared();
    private final OutsideLook database = new OutsideLook(browsing.hearthwork().data());

    private int rows(String table) {
        return Integer.parseInt(
                database.asSuperuser("select count(*) from " + table).getFirst());
    }

    /** @return how many more there are after the mouse pressed it twice, and the page has settled */
    private int doubleClick(Page page, Locator button, Supplier<Integer> count) {
        int before = count.get();
        button.dblclick();
        Browsing.settle(page);
        return count.get() - before;
    }

    @Test
    @Order(1)
    void point_10_assign_and_finish() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        nora.openCouple(COUPLE);
        nora.chooseExercise("Our rituals");
        assertThat(doubleClick(nora.page(), nora.inDialog("Assign"), () -> rows("homework.assignment")))
                .isOne();
        assertThat(nora.dialog()).isHidden();

        Phone maya = Phone.of(browsing, "maya@maple.test");
        maya.start("Our rituals");
        maya.goTo("What would it mean to you");
        maya.write("Ours.");
        maya.goToTheEnd();
        assertThat(doubleClick(
                        maya.page(),
                        maya.button("Finish"),
                        () -> rows("audit.entry where action = 'handed in' and at > now() - interval '1 hour'")))
                .isOne();
        assertThat(maya.main()).containsText("Yours is in.");
    }

    @Test
    @Order(2)
    void point_10_plan() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        browsing.visit(nora.page(), "calendar");
        nora.button("New appointment").first().click();
        Locator couple = nora.dialog().getByLabel("Couple");
        couple.click();
        couple.fill("Maya");
        nora.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(COUPLE))
                .first()
                .click();
        Browsing.settle(nora.page());
        Locator date = nora.dialog().getByLabel("Date");
        date.fill(LocalDate.now(ZoneOffset.UTC).plusDays(40).toString());
        date.press("Enter");
        Locator start = nora.dialog().getByLabel("Start");
        start.fill("07:15");
        start.press("Enter");
        Browsing.settle(nora.page());
        assertThat(doubleClick(nora.page(), nora.inDialog("Plan"), () -> rows("sessions.appointment")))
                .isOne();
        assertThat(nora.dialog()).isHidden();
    }

    @Test
    @Order(3)
    void point_10_start_note_and_sign() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        String couple = nora.openCouple(COUPLE);
        browsing.visit(nora.page(), "couples/" + couple + "/brief");
        assertThat(doubleClick(nora.page(), nora.button("Start note"), () -> rows("sessions.note")))
                .isBetween(0, 1);
        nora.page().waitForURL("**/notes/**");
        Browsing.settle(nora.page());
        nora.page().getByLabel("Subjective").fill("Both came rested.");
        assertThat(nora.page().locator("main")).containsText("Saved");
        Browsing.settle(nora.page());
        nora.button("Sign and lock").first().click();
        assertThat(doubleClick(
                        nora.page(),
                        nora.inDialog("Sign and lock"),
                        () -> rows("audit.entry where action = 'signed note' and at > now() - interval '1 hour'")))
                .isOne();
        assertThat(nora.button("Add addendum")).isVisible();
    }

    @Test
    @Order(4)
    void point_10_new_couple_and_send_invitation() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        browsing.visit(nora.page(), "couples");
        nora.button("New couple").first().click();
        nora.dialog().getByLabel("First name of A").fill("Ida");
        nora.dialog().getByLabel("First name of B").fill("Jon");
        assertThat(doubleClick(nora.page(), nora.inDialog("Open the record"), () -> rows("couples.couple")))
                .isOne();
        nora.page().waitForURL("**/couples/*");
        browsing.visit(nora.page(), nora.page().url().replaceAll("^.*/(couples/[^?]+).*$", "$1") + "?tab=people");
        nora.button("Invite").first().click();
        nora.dialog().getByLabel("Email").fill("ida.second.click@example.test");
        assertThat(doubleClick(nora.page(), nora.inDialog("Make the link"), () -> rows("access.invitation")))
                .isOne();
        assertThat(nora.dialog()).containsText("Hand this link over yourself");
    }
}
