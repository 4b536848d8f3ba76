package org.hearthwork.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One Hearthwork with the demo practice and one Chromium for all browser tests of this run. */
final class Browsing {

    static final int PHONE = 360;
    static final int DESK = 1280;

    private static final int PATIENCE = 30_000; // milliseconds

    private static final Path SCREENS = Path.of(System.getProperty("hearthwork.screens", "target/screens"));

    private static final String AXE = script();

    private static Browsing shared;

    private final RunningHearthwork hearthwork;
    private final Browser browser;
    private final ReducedMotion motion;

    private Browsing(RunningHearthwork hearthwork, Browser browser, ReducedMotion motion) {
        this.hearthwork = hearthwork;
        this.browser = browser;
        this.motion = motion;
    }

    static synchronized Browsing shared() {
        if (shared == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(chromium()))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu", // there is none, and to play one takes a tenth of the time
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); // a busy machine is slow, and not wrong
            shared = new Browsing(RunningHearthwork.shared(), browser, ReducedMotion.REDUCE);
        }
        return shared;
    }

    /** Closes every window that is open in this run's Chromium, of whichever Hearthwork it shows. */
    static synchronized void closeAll() {
        if (shared != null) {
            List.copyOf(shared.browser.contexts()).forEach(BrowserContext::close);
        }
    }

    /** The same Chromium on a Hearthwork of one's own, for a test that needs it set up otherwise. */
    Browsing on(RunningHearthwork other) {
        return new Browsing(other, browser, motion);
    }

    /** With what moves on a screen as it moves: the others ask for reduced motion, and wait for nothing that only moves. */
    Browsing withMotion() {
        return new Browsing(hearthwork, browser, ReducedMotion.NO_PREFERENCE);
    }

    private static String chromium() {
        String given = System.getenv("HEARTHWORK_CHROMIUM");
        return given == null || given.isBlank() ? "/usr/bin/chromium" : given;
    }

    RunningHearthwork hearthwork() {
        return hearthwork;
    }

    /** A browser of its own: its own cookies, its own window. */
    Page open(int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 800)
                .setColorScheme(scheme)
                .setReducedMotion(motion)
                .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    Page open(int width) {
        return open(width, ColorScheme.LIGHT);
    }

    /** Signs in by the form, as a person does. */
    Page signedIn(String email, int width) {
        return signedIn(email, width, ColorScheme.LIGHT);
    }

    Page signedIn(String email, int width, ColorScheme scheme) {
        Page page = open(width, scheme);
        signIn(page, email);
        return page;
    }

    void signIn(Page page, String email) {
        page.navigate(hearthwork.address("login"));
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("between-sessions");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(address -> !address.contains("/login"));
        page.locator("h1").waitFor();
    }

    void visit(Page page, String path) {
        page.navigate(hearthwork.address(path));
        page.locator("h1").first().waitFor();
        settle(page);
    }

    /** Waits until nothing is asked of the server and nothing moves, for some frames in a row. */
    static void settle(Page page) {
        page.waitForFunction("""
                () => {
                    const clients = window.Vaadin && window.Vaadin.Flow && Object.values(window.Vaadin.Flow.clients || {});
                    const asks = !clients || clients.some(client => client.isActive && client.isActive());
                    const moves = document.getAnimations().some(one =>
                        one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity);
                    window.calmFrames = asks || moves ? 0 : (window.calmFrames || 0) + 1;
                    return window.calmFrames > 5 && (window.calmFrames = 0, true);
                }""");
    }

    /** For people to look at, under target/screens; where nobody will, {@code HEARTHWORK_PICTURES=no} leaves them out. */
    static void picture(Page page, String name) {
        if ("no".equals(System.getenv("HEARTHWORK_PICTURES"))) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What axe finds on the page, one line a rule. */
    static List<String> axe(Page page) {
        return found(page, "tag", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    }

    /** What axe finds of colours alone. */
    static List<String> contrast(Page page) {
        return found(page, "rule", List.of("color-contrast"));
    }

    /**
     * Asks axe for what is wrong and for nothing else: its builder brings over every node that is right as well, and
     * takes twice as long for it.
     */
    private static List<String> found(Page page, String kind, List<String> which) {
        for (Frame frame : page.frames()) {
            if (!(boolean) frame.evaluate("() => 'axe' in window")) {
                frame.evaluate(AXE);
            }
        }
        // The indicator is Vaadin's own, empty until the connection is lost, and outside every landmark by its nature.
        Object found = page.evaluate("""
                async ([type, values]) => {
                    const found = await axe.run(
                        { exclude: [['vaadin-connection-indicator']] },
                        { runOnly: { type, values }, resultTypes: ['violations'] });
                    return found.violations.map(rule => `${rule.id}: ${rule.help} ` + rule.nodes.slice(0, 3)
                        .map(node => `${node.target} ${node.html}`).join(', '));
                }""", List.of(kind, which));
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script =
                Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"), "the script of axe")) {
            return "() => {" + new String(script.readAllBytes(), StandardCharsets.UTF_8) + "}";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
