package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen as its people see it, at 360 and 1280 px, in light and in dark: axe finds nothing, nothing is wider than the
 * page, there is one heading, the tab tells nothing; and a picture of each stays under target/screens.
 */
class EveryScreenBrowserTest {

    private final Browsing browsing = Browsing.shared();
    private final List<String> wrong = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "360, DARK", "1280, DARK"})
    void strangers(int width, ColorScheme scheme) {
        Page page = browsing.open(width, scheme);
        look(
                page,
                Map.of(
                        "login",
                        "login",
                        "help-now",
                        "help-now",
                        "invited",
                        "invited",
                        "invitation",
                        "invitation/unknown",
                        "reset",
                        "reset/unknown"),
                width,
                scheme);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "360, DARK", "1280, DARK"})
    void clinician(int width, ColorScheme scheme) {
        Page page = browsing.signedIn("nora@maple.test", width, scheme);
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
        look(page, screens, width, scheme);

        browsing.visit(page, couple);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Assign homework"))
                .first()
                .click();
        page.getByLabel("Exercise").waitFor();
        Browsing.settle(page);
        examine(page, "assign-dialog", width, scheme);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "1280, DARK"})
    void owner(int width, ColorScheme scheme) {
        Page page = browsing.signedIn("owner@maple.test", width, scheme);
        look(
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
                width,
                scheme);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1280, LIGHT", "360, DARK", "1280, DARK"})
    void partner(int width, ColorScheme scheme) {
        // Lucía reads Spanish; Ruth's phone is the one in English that the other tests leave alone.
        Page page = browsing.signedIn("ruth@maple.test", width, scheme);
        Map<String, String> screens = new LinkedHashMap<>();
        screens.put("home", "home");
        screens.put("together", "together");
        screens.put("me", "me");
        browsing.visit(page, "together");
        Locator reveal = page.locator("a[href*='together/']");
        if (reveal.count() > 0) {
            screens.put("reveal", reveal.first().getAttribute("href"));
        }
        browsing.visit(page, "home");
        Locator open = page.locator("a[href^='do/']");
        if (open.count() > 0) {
            screens.put("do-opening", open.first().getAttribute("href"));
        }
        look(page, screens, width, scheme);
        Locator start = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start").setExact(true));
        for (int question = 1; question <= 3 && screens.containsKey("do-opening"); question++) {
            if (start.isVisible()) {
                start.click();
            } else if (page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Next").setExact(true))
                    .isVisible()) {
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Next").setExact(true))
                        .click();
            }
            Browsing.settle(page);
            examine(page, "do-question-" + question, width, scheme);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK"})
    void partner_who_reads_spanish(int width, ColorScheme scheme) {
        Page page = browsing.signedIn("lucia@maple.test", width, scheme);
        assertThat(page.locator("h1").textContent()).startsWith("Hola");
        look(page, Map.of("home-es", "home", "me-es", "me"), width, scheme);
        assertThat(wrong).isEmpty();
    }

    private void look(Page page, Map<String, String> screens, int width, ColorScheme scheme) {
        screens.forEach((name, path) -> {
            browsing.visit(page, path);
            examine(page, name, width, scheme);
        });
    }

    private void examine(Page page, String name, int width, ColorScheme scheme) {
        Browsing.picture(page, name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""));
        String where = name + " " + width + " " + scheme + ": ";
        Browsing.axe(page).forEach(finding -> wrong.add(where + finding));
        int overflow = (int) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
        if (overflow > 0) {
            wrong.add(where + "the page is " + overflow + " px too wide");
        }
        int headings = page.locator("h1").count();
        if (headings != 1) {
            wrong.add(where + headings + " headings of the first level");
        }
        if (!page.title().equals("Hearthwork")) {
            wrong.add(where + "the tab says " + page.title());
        }
    }

    private static String idIn(Locator link) {
        String address = link.getAttribute("href").replaceAll("\\?.*", "");
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
