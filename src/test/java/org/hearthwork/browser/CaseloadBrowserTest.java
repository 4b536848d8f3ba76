package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.hearthwork.today.Caseload;
import org.junit.jupiter.api.Test;

/** The caseload is drawn in the browser, and stays a table: for the keyboard, for a screen reader, for a link. */
class CaseloadBrowserTest {

    private static final String CASELOAD = "table[data-caseload]";

    /** What stands there to be read, not what is folded away. */
    private static final LocatorAssertions.ContainsTextOptions VISIBLE =
            new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);

    private final Browsing browsing = Browsing.shared();

    private Page today() {
        Page page = browsing.signedIn("nora@maple.test", Browsing.DESK);
        browsing.visit(page, "today");
        assertThat(rows(page).first()).isVisible();
        return page;
    }

    private static Locator rows(Page page) {
        return page.locator(CASELOAD + " tbody tr");
    }

    @Test
    void the_keys_walk_through_the_rows_search_them_and_open_a_brief() {
        Page page = today();
        page.keyboard().press("j");
        assertThat(rows(page).nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(rows(page).nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(rows(page).nth(0)).isFocused();

        page.keyboard().press("/");
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search couples")))
                .isFocused();
        page.keyboard().type("maya");
        assertThat(rows(page)).hasCount(1);
        assertThat(rows(page).first()).containsText("Maya & Leo");

        page.keyboard().press("Tab");
        page.locator("h1").evaluate("() => document.activeElement.blur()");
        page.keyboard().press("j");
        assertThat(rows(page).first()).isFocused();
        String brief = rows(page).first().locator("[data-brief]").getAttribute("href");
        page.keyboard().press("Enter");
        page.waitForURL("**/" + brief);
    }

    @Test
    void a_screen_reader_hears_a_table_with_its_heads_and_each_lane_in_words() {
        Page page = today();
        Locator table = page.locator(CASELOAD);
        assertThat(table).hasRole(AriaRole.TABLE);
        assertThat(table.getByRole(AriaRole.COLUMNHEADER)).hasCount(9);
        Locator row = table.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Maya & Leo"));
        assertThat(row.getByRole(AriaRole.CELL)).hasCount(9);
        assertThat(row.getByRole(AriaRole.IMG).first())
                .hasAttribute("aria-label", Pattern.compile("^Maya, the last seven due: \\w.*"));
        assertThat(row.getByRole(AriaRole.LINK).nth(1))
                .hasAttribute("aria-label", Pattern.compile(".*: Brief of Maya & Leo$"));
        assertThat(Browsing.axe(page)).isEmpty();
    }

    @Test
    void the_rest_of_a_large_caseload_comes_before_its_reader_is_at_the_end() {
        PracticeFixture fixture =
                PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser());
        Practice practice = fixture.fresh();
        fixture.couples(practice.id(), practice.clinician(), 2 * Caseload.PAGE);
        Page page = browsing.signedIn(practice.clinician().email(), Browsing.DESK);
        browsing.visit(page, "today");
        assertThat(rows(page)).hasCount(Caseload.PAGE);
        page.keyboard().press("j");
        for (int row = 1; row <= 2 * Caseload.PAGE; row++) {
            if (row % Caseload.PAGE == 0) {
                assertThat(rows(page).nth(row)).isAttached(); // the next page was asked for some rows ago
            }
            page.keyboard().press("j");
            assertThat(rows(page).nth(row)).isFocused();
        }
        assertThat(rows(page)).hasCount(2 * Caseload.PAGE + 1);
        assertThat(page.getByText("Show more couples")).hasCount(0);
    }

    @Test
    void a_name_leads_to_the_couple_without_a_new_page() {
        Page page = today();
        page.evaluate("() => { window.stillThere = true; }");
        rows(page)
                .filter(new Locator.FilterOptions().setHasText("Maya & Leo"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        page.waitForURL("**/couples/*");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Maya & Leo");
        assertThat(page.evaluate("() => window.stillThere === true")).isEqualTo(true);
    }

    @Test
    void at_800_px_the_caseload_stands_on_the_first_screen() {
        Page page = today();
        page.setViewportSize(1280, 800);
        assertThat(rows(page).nth(2)).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }

    @Test
    void a_hold_is_not_spelt_out_until_its_sign_is_opened() {
        Page page = today();
        assertThat(page.locator("main")).not().containsText(Pattern.compile("hold", Pattern.CASE_INSENSITIVE), VISIBLE);
        Locator sign =
                rows(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("More about Ines & Jo"));
        sign.focus();
        page.keyboard().press("Enter");
        assertThat(sign).hasAttribute("aria-expanded", "true");
        assertThat(rows(page).filter(new Locator.FilterOptions().setHasText("Ines & Jo")))
                .containsText("Joint work is on hold for safety.", VISIBLE);
        assertThat(Browsing.axe(page)).isEmpty();
    }

    @Test
    void what_needs_attention_opens_to_its_rule_by_the_keyboard() {
        Page page = today();
        Locator line = page.locator(".attention details").filter(new Locator.FilterOptions().setHasText("to sign"));
        assertThat(line.getByText("Rule:")).isHidden();
        line.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(line.getByText("Rule: your draft is older than the day of its session."))
                .isVisible();
        assertThat(line.getByRole(AriaRole.LINK).first()).hasAttribute("href", Pattern.compile("^notes/.*"));
        assertThat(Browsing.axe(page)).isEmpty();
    }
}
