package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Cut off in mid-word: on the note and on the phone, by the network, by the server, by somebody else at the tab. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UnsentWordsBrowserTest {

    private static final String NORA = "nora@maple.test";
    private static final String MAYA = "maya@maple.test";
    private static final String LEO = "leo@maple.test";

    private static RunningHearthwork hearthwork;
    private static Path data;
    private static int port;

    @BeforeAll
    static void start() {
        data = RunningHearthwork.withDemo();
        port = RunningHearthwork.freePort();
        hearthwork = RunningHearthwork.launch(data, port, Map.of());
        hearthwork.awaitReady();
    }

    @AfterAll
    static void stop() {
        hearthwork.close();
    }

    /** As after a power cut, on the same folder and at the same address. */
    private static void restart() throws InterruptedException {
        hearthwork.kill();
        hearthwork = RunningHearthwork.launch(data, port, Map.of());
        hearthwork.awaitReady();
    }

    private static Page signedIn(String email, int width) {
        Page page = Browsing.shared().open(width);
        page.navigate(hearthwork.address("login"));
        signIn(page, email);
        return page;
    }

    private static void signIn(Page page, String email) {
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("between-sessions");
        button(page, "Sign in").click();
        page.waitForURL(address -> !address.contains("/login"));
        page.locator("h1").first().waitFor();
        Browsing.settle(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The line as a person sees it: only one of its values is on the screen. */
    private static Locator state(Page page) {
        return page.locator("hearth-saved span:visible:not(:empty)");
    }

    private static List<?> kept(Page page) {
        return (List<?>)
                page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('hearthwork.unsent'))");
    }

    private static Page noteOfNora() {
        Page nora = signedIn(NORA, Browsing.DESK);
        nora.navigate(hearthwork.address("notes"));
        nora.locator("a[href*='notes/']").first().click();
        nora.waitForURL("**/notes/*");
        nora.getByLabel("Plan").waitFor();
        Browsing.settle(nora);
        return nora;
    }

    /** Opens the first written question of what is next at home. */
    private static Page questionOf(String email) {
        Page page = signedIn(email, Browsing.PHONE);
        page.locator("a[href^='do/']").first().click();
        page.waitForURL("**/do/*");
        Browsing.settle(page);
        if (button(page, "Start").isVisible()) {
            button(page, "Start").click();
        }
        for (int step = 0;
                step < 12 && page.locator("vaadin-text-area textarea").count() == 0;
                step++) {
            Browsing.settle(page);
            Phone.goOn(page);
        }
        return page;
    }

    private static Locator written(Page page) {
        return page.locator("vaadin-text-area textarea").first();
    }

    private static void type(Locator field, String text) {
        field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(15));
    }

    private static void cut(Page page) {
        page.context().setOffline(true);
    }

    @Test
    @Order(1)
    void point_9_cut_off_and_restarted_in_mid_word_neither_the_note_nor_the_phone_loses_a_word_or_says_saved()
            throws InterruptedException {
        Page nora = noteOfNora();
        Locator plan = nora.getByLabel("Plan");
        plan.fill("");
        type(plan, "Ten minutes on Sunday, ");
        assertThat(state(nora)).hasText("Saved");
        Page maya = questionOf(MAYA);
        written(maya).fill("");
        type(written(maya), "When you made the coffee, ");
        assertThat(state(maya)).hasText("Saved");

        cut(nora);
        cut(maya);
        type(plan, "and the phones stay in the kitch");
        type(written(maya), "I felt that you had thought of m");
        assertThat(state(nora)).hasText("Not saved – we keep trying");
        assertThat(state(maya)).hasText("Not saved – we keep trying");
        Browsing.picture(maya, "phone-not-saved");
        Browsing.picture(nora, "note-not-saved");
        restart();
        assertThat(plan).hasValue("Ten minutes on Sunday, and the phones stay in the kitch");
        assertThat(state(nora)).not().hasText("Saved");
        nora.context().setOffline(false);
        maya.context().setOffline(false);

        comeBack(nora, NORA);
        assertThat(nora.getByLabel("Plan")).hasValue("Ten minutes on Sunday, and the phones stay in the kitch");
        assertThat(state(nora)).hasText("Saved");
        comeBack(maya, MAYA);
        assertThat(written(maya)).hasValue("When you made the coffee, I felt that you had thought of m");
        assertThat(state(maya)).hasText("Saved");
        Browsing.settle(nora);
        Browsing.settle(maya);
        assertThat(kept(nora))
                .as("once it is saved, nothing waits in the tab")
                .noneMatch(key -> key.toString().contains("/"));

        Page elsewhere = signedIn(NORA, Browsing.DESK);
        elsewhere.navigate(nora.url());
        assertThat(elsewhere.getByLabel("Plan")).hasValue("Ten minutes on Sunday, and the phones stay in the kitch");
    }

    /**
     * The page finds out by itself that its session is gone: it is blank and says so, or Vaadin has loaded it anew first. A
     * person signs in and is where they were.
     */
    private static void comeBack(Page page, String email) {
        Locator ended = page.locator(".session-ended button");
        page.getByLabel("Email").or(ended).first().waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        if (ended.isVisible()) {
            ended.click();
        }
        page.waitForURL("**/login**");
        page.getByLabel("Email").waitFor();
        signIn(page, email);
        Browsing.settle(page);
    }

    @Test
    @Order(2)
    void point_9_somebody_else_who_signs_in_at_the_tab_finds_nothing() {
        Page tab = questionOf(MAYA);
        String question = tab.url();
        type(written(tab), "only for my own eyes");
        Browsing.settle(tab);
        cut(tab);
        type(written(tab), " and this one too");
        tab.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('hearthwork.unsent.'))");
        assertThat((String) tab.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("eyes", "this one too");
        tab.context().clearCookies();
        tab.context().setOffline(false);
        tab.navigate(hearthwork.address("login"));
        assertThat(kept(tab)).as("sealed, it waits for her").isNotEmpty();
        signIn(tab, LEO);
        assertThat(kept(tab)).isEmpty();
        tab.navigate(question);
        assertThat(tab.locator("body")).not().containsText("this one too");
    }

    @Test
    @Order(3)
    void point_9_leave_quickly_wipes_what_waits() {
        Page tab = questionOf(MAYA);
        cut(tab);
        type(written(tab), " never sent");
        tab.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('hearthwork.unsent.'))");
        tab.locator("[data-leave-quickly]").click();
        tab.waitForURL("about:blank");
        tab.context().setOffline(false);
        tab.navigate(hearthwork.address("login"));
        assertThat(kept(tab)).isEmpty();
    }

    @Test
    @Order(4)
    void p16_five_thousand_characters_survive_a_reload_and_the_sentence_stands_in_sight() {
        Page tab = questionOf(LEO);
        String long_ = "word ".repeat(1000);
        written(tab).fill(long_);
        assertThat(state(tab)).hasText("Not saved");
        tab.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('hearthwork.unsent.'))");
        tab.reload();
        assertThat(written(tab)).hasValue(long_);
        assertThat(state(tab)).hasText("Not saved");
        Browsing.settle(tab);
        Browsing.picture(tab, "phone-too-long");
        assertThat(state(tab).boundingBox().y).isLessThan(740);
        written(tab).fill("short enough");
        assertThat(state(tab)).hasText("Saved");
    }

    @Test
    @Order(5)
    void o1_the_database_dies_while_a_note_is_written_and_the_words_arrive_when_it_is_back() throws IOException {
        Page nora = noteOfNora();
        Locator plan = nora.getByLabel("Plan");
        killPostgres();
        plan.fill("Written while the database was dead");
        assertThat(state(nora)).not().hasText("Saved");
        assertThat(state(nora))
                .hasText(
                        "Saved",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(90_000));
        Page elsewhere = signedIn(NORA, Browsing.DESK);
        elsewhere.navigate(nora.url());
        assertThat(elsewhere.getByLabel("Plan")).hasValue("Written while the database was dead");
    }

    private static void killPostgres() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            Path pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
            long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            ProcessHandle.of(number).orElseThrow().destroyForcibly();
        }
    }
}
