package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every screen of the desk as its people see it, at 360 and 1280 px, in light and in dark: see {@link ScreenCheck}. The phone's
 * are in {@link EveryPhoneScreenBrowserTest}.
 */
class EveryScreenBrowserTest {

    private final Browsing browsing = Browsing.shared();
    private final ScreenCheck looked = new ScreenCheck(browsing);

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void clinician(int width) {
        Page page = browsing.signedIn("nora@maple.test", width);
        browsing.visit(page, "couples");
        // Another couple than the one that walks the whole loop beside this test.
        String couple = "couples/"
                + idIn(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kofi & Ruth"))
                        .first());
        browsing.visit(page, couple + "?tab=homework");
        String assignment = page.locator("a[href*='/homework/']").first().getAttribute("href");
        browsing.visit(page, couple + "?tab=sessions");
        String note = page.locator("a[href*='notes/']").first().getAttribute("href");
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("today", "today");
        screens.put("couples", "couples");
        screens.put("couple-overview", couple);
        screens.put("couple-homework", couple + "?tab=homework");
        screens.put("couple-sessions", couple + "?tab=sessions");
        screens.put("couple-measures", couple + "?tab=measures");
        screens.put("couple-people", couple + "?tab=people");
        screens.put("assignment", assignment);
        screens.put("brief", couple + "/brief");
        screens.put("in-session", couple + "/in-session");
        screens.put("note", note);
        screens.put("library", "library");
        screens.put("exercise", "library/load-map");
        screens.put("plans", "plans");
        screens.put("calendar", "calendar");
        screens.put("notes", "notes");
        screens.put("account", "account");
        screens.put("not-found", "couples/nobody");
        looked.look(page, screens, width);

        browsing.visit(page, couple);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Assign homework"))
                .first()
                .click();
        page.getByLabel("Exercise").waitFor();
        Browsing.settle(page);
        looked.examine(page, "assign-dialog", width);
        assertThat(looked.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void owner(int width) {
        Page page = browsing.signedIn("owner@maple.test", width);
        looked.look(
                page,
                Map.of(
                        "owner-today",
                        "today",
                        "people",
                        "practice/people",
                        "audit",
                        "practice/audit",
                        "settings",
                        "practice/settings"),
                width);
        assertThat(looked.wrong()).isEmpty();
    }

    private static String idIn(Locator link) {
        String address = link.getAttribute("href").replaceAll("\\?.*", "");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
