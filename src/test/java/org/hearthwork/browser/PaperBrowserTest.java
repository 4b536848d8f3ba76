package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exercise on paper: what is one's own on a sheet of its own, and nothing that must not lie on a kitchen table. */
class PaperBrowserTest {

    private static final int WIDTH_OF_A4 = 794; // CSS pixels
    private static final Pattern PAPER = Pattern.compile("/MediaBox *\\[0 0 ([0-9.]+) ([0-9.]+)]");

    private final Browsing browsing = Browsing.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protected-time",
                "say-it-hear-it",
                "our-rituals",
                "load-map",
                "ten-minutes-close",
                "something-new",
                "question-deck",
                "repair-phrases",
                "half-hour",
                "stress-talk",
                "what-changed"
            })
    void an_exercise_goes_on_paper_of_either_size(String exercise) {
        Page page = browsing.signedIn("nora@maple.test", Browsing.DESK);
        ScreenCheck check = new ScreenCheck(browsing);
        browsing.visit(page, "library/" + exercise);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Print").setExact(true))
                .click();
        page.waitForURL("**/print");
        Browsing.settle(page);
        check.examine(page, "paper-" + exercise, Browsing.DESK);
        page.setViewportSize(Browsing.PHONE, 740);
        check.examine(page, "paper-" + exercise, Browsing.PHONE);
        assertThat(page.locator("main")).containsText("Keep this to yourself or give it to your therapist.");
        assertThat(page.locator("main")).not().containsText("did not feel right");
        assertThat(page.locator("main")).not().containsText("{partner}");
        assertThat(sizes(pdf(page, exercise + "-letter"))).isNotEmpty().allMatch(size -> size.equals("612 x 792"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A4")).click();
        page.waitForURL("**/print?paper=a4");
        Browsing.settle(page);
        assertThat(sizes(pdf(page, exercise + "-a4"))).isNotEmpty().allMatch(size -> size.startsWith("59"));
        page.setViewportSize(WIDTH_OF_A4, 1123);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browsing.picture(page, "paper-" + exercise + "-printed");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(check.wrong()).isEmpty();
    }

    private static byte[] pdf(Page page, String name) {
        return page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screens/paper-" + name + ".pdf"))
                .setPreferCSSPageSize(true));
    }

    private static List<String> sizes(byte[] pdf) {
        return PAPER.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .map(PaperBrowserTest::size)
                .toList();
    }

    private static String size(MatchResult box) {
        return Math.round(Double.parseDouble(box.group(1))) + " x " + Math.round(Double.parseDouble(box.group(2)));
    }
}
