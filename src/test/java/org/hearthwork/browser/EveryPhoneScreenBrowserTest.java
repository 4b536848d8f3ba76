package org.hearthwork.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every screen of a partner, and of who is not signed in, at 360 and 1280 px, in light and in dark: see {@link ScreenCheck}. */
class EveryPhoneScreenBrowserTest {

    private final Browsing browsing = Browsing.shared();
    private final ScreenCheck looked = new ScreenCheck(browsing);

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void strangers(int width) {
        Page page = browsing.open(width);
        looked.look(
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
                width);
        assertThat(looked.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void partner(int width) {
        // Lucía reads Spanish; Ruth's phone is the one in English that the other tests leave alone.
        Page page = browsing.signedIn("ruth@maple.test", width);
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
        looked.look(page, screens, width);
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
            assertThat(page.evaluate("window.scrollY"))
                    .as("a question begins at its top")
                    .isEqualTo(0);
            looked.examine(page, "do-question-" + question, width);
            page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
        }
        assertThat(looked.wrong()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360})
    void partner_who_reads_spanish(int width) {
        Page page = browsing.signedIn("lucia@maple.test", width);
        assertThat(page.locator("h1").textContent()).startsWith("Hola");
        looked.look(page, Map.of("home-es", "home", "me-es", "me"), width);
        assertThat(looked.wrong()).isEmpty();
    }
}
