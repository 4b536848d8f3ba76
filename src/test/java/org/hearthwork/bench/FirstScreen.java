package org.hearthwork.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.browser.Wire;
import org.hearthwork.browser.Wire.Cost;

/** What a browser loads: the first screen with nothing of ours in its cache, the same again, and one click on. */
final class FirstScreen {

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int TIMES = 3;

    private final Product product;

    FirstScreen(Product product) {
        this.product = product;
    }

    List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(
                                        System.getenv().getOrDefault("HEARTHWORK_CHROMIUM", "/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            String desk = "Today at the desk";
            String phone = "a partner's home on the phone";
            Cost empty = cold(browser, List.of(), "login", DESK);
            List<Cookie> clinician = signedIn(browser, Crowd.clinicianWithSixty(1));
            List<Cookie> partner = signedIn(browser, product.crowd().partners(1).getFirst());
            figures.addAll(firstScreen("the page to sign in", empty, empty));
            figures.addAll(firstScreen(desk, cold(browser, clinician, "today", DESK), empty));
            figures.addAll(firstScreen(phone, cold(browser, partner, "home", PHONE), empty));
            figures.addAll(again(browser, clinician, "today", desk, DESK));
            figures.addAll(again(browser, partner, "home", phone, PHONE));
            figures.addAll(clicks(browser, clinician));
        }
        return figures;
    }

    private static List<Figure> firstScreen(String what, Cost cost, Cost empty) {
        return List.of(
                Figure.of("P7", what + ", cold", "bytes", "kB", cost.bytes() / 1000)
                        .over(empty.bytes() / 1000)
                        .toReach(500),
                Figure.of("P7", what + ", cold", "requests", "", cost.requests())
                        .over(empty.requests())
                        .toReach(30),
                Figure.of("P7", what + ", cold", "until usable", "ms", cost.usable())
                        .over(empty.usable())
                        .toReach(1.5 * empty.usable()));
    }

    /** The one in the middle by time. */
    private Cost cold(Browser browser, List<Cookie> cookies, String path, int width) {
        List<Cost> all = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            try (BrowserContext context = context(browser, cookies, width)) {
                Wire wire = new Wire(context);
                all.add(wire.step(
                        () -> wire.page().navigate(product.hearthwork().address(path))));
            }
        }
        all.sort(java.util.Comparator.comparingDouble(Cost::usable));
        return all.get(TIMES / 2);
    }

    private List<Figure> again(Browser browser, List<Cookie> cookies, String path, String what, int width) {
        try (BrowserContext context = context(browser, cookies, width)) {
            Wire wire = new Wire(context);
            wire.step(() -> wire.page().navigate(product.hearthwork().address(path)));
            Cost reload = wire.step(() -> wire.page().reload());
            return List.of(
                    Figure.of("P7b", what + ", reloaded", "bytes", "kB", reload.bytes() / 1000)
                            .toReach(30),
                    Figure.of("P7b", what + ", reloaded", "requests", "", reload.requests())
                            .toReach(6),
                    Figure.of("P7b", what + ", reloaded", "of them revalidating", "", reload.revalidations())
                            .toReach(0));
        }
    }

    /** One click each, on screens that were there before. */
    private List<Figure> clicks(Browser browser, List<Cookie> cookies) {
        List<Figure> figures = new ArrayList<>();
        try (BrowserContext context = context(browser, cookies, DESK)) {
            Wire wire = new Wire(context);
            wire.step(() -> wire.page().navigate(product.hearthwork().address("today")));
            List<String> screens = List.of("Couples", "Notes", "Calendar", "Today");
            screens.forEach(screen -> wire.step(() -> click(wire.page(), screen)));
            screens.forEach(screen -> figures.add(click(screen, wire.step(() -> click(wire.page(), screen)))));
            String couple = "[href*='couples/']:not([href$='couples/'])";
            wire.step(() -> click(wire.page(), "Couples"));
            wire.step(() -> wire.page().locator(couple).first().click());
            wire.step(() -> click(wire.page(), "Couples"));
            figures.add(click(
                            "a couple",
                            wire.step(() -> wire.page().locator(couple).first().click()))
                    .toReach(30));
        }
        return figures;
    }

    private static Figure click(String screen, Cost cost) {
        return Figure.of("P7b", "a click to " + screen, "bytes", "kB", cost.bytes() / 1000);
    }

    private static void click(Page page, String screen) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(screen).setExact(true))
                .first()
                .click();
        page.waitForURL("**/" + screen.toLowerCase(java.util.Locale.ROOT));
    }

    private static BrowserContext context(Browser browser, List<Cookie> cookies, int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 800)
                .setLocale("en-US"));
        context.setDefaultTimeout(30_000);
        context.addCookies(cookies);
        return context;
    }

    /** Signs in by the form. @return what makes another browser the same person's */
    private List<Cookie> signedIn(Browser browser, String email) {
        try (BrowserContext context = context(browser, List.of(), DESK)) {
            Page page = context.newPage();
            page.navigate(product.hearthwork().address("login"));
            page.getByLabel("Email").fill(email);
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill(PracticeFixture.PASSWORD);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            page.waitForURL(address -> !address.contains("/login"));
            page.locator("h1").first().waitFor();
            return context.cookies();
        }
    }
}
