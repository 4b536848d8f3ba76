package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Somebody starts a practice of their own. */
class FirstStartBrowserTest {

    @Test
    void o13_who_comes_before_the_owner_is_told_where_the_link_is() throws Exception {
        Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browser-data")), "empty")
                .toAbsolutePath();
        Map<String, String> empty =
                Map.of("HEARTHWORK_EMPTY", "true", "HEARTHWORK_URL", "https://hearthwork.example", "LC_ALL", "C");
        try (RunningHearthwork hearthwork = RunningHearthwork.start(data, empty)) {
            List<String> frame = framed(hearthwork);
            assertThat(frame).anyMatch(line -> line.contains("https://hearthwork.example/invitation/"));
            assertThat(frame).as("o17: whole in plain letters").allMatch(line -> line.matches("[|+].*[|+]"));

            for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
                Page page = Browsing.shared().on(hearthwork).open(width);
                page.navigate(hearthwork.address(""));
                assertThat(page.getByText("This practice has no owner yet")).isVisible();
                assertThat(Browsing.axe(page)).isEmpty();
                Browsing.picture(page, "no-owner-yet-" + width);
                page.context().close();
            }
        }
        try (RunningHearthwork again = RunningHearthwork.start(data, empty)) {
            assertThat(again.output())
                    .as("o10")
                    .contains("There is a practice already")
                    .contains("https://hearthwork.example/invitation/");
        }
    }

    private static List<String> framed(RunningHearthwork hearthwork) {
        return Stream.of(hearthwork.output().split("\n"))
                .dropWhile(line -> !line.startsWith("+"))
                .takeWhile(line -> !line.isBlank())
                .toList();
    }
}
