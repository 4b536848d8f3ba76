package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way out of a phone, and what it says when work is laid to rest. */
class PhoneBrowserTest {

    private static final String RUTH = "ruth@maple.test";
    private static final String NEUTRAL = "https://www.weather.gov/";
    private static final String NOWHERE = "about:blank";
    private static final String LEAVE = "[data-leave-quickly]:not([popover])";

    private static final String LEAVE_ABOVE = "[data-leave-quickly][popover]";

    private final Browsing browsing = Browsing.shared();

    private Page opened() {
        return withNeutralPage(browsing.open(Browsing.PHONE));
    }

    private Page signedIn(String email) {
        return withNeutralPage(browsing.signedIn(email, Browsing.PHONE));
    }

    /** The neutral page as the world would give it. */
    private static Page withNeutralPage(Page page) {
        page.context()
                .route(
                        NEUTRAL,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<h1>Weather</h1>")));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What a finger meets in the middle of it: itself, or what lies over it. */
    private static boolean isOnTop(Page page, String selector) {
        return (boolean) page.locator(selector).first().evaluate("""
                link => {
                  const at = link.getBoundingClientRect();
                  const met = document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2);
                  return link.contains(met) || met?.closest('[data-leave-quickly]')?.getAttribute('href') === link.getAttribute('href');
                }""");
    }

    private static void tapOnce(Page page, BoundingBox where) {
        page.mouse().click(where.x + where.width / 2, where.y + where.height / 2);
    }

    private static void pressShiftThreeTimes(Page page) {
        for (int press = 0; press < 3; press++) {
            page.keyboard().press("Shift");
        }
    }

    private void isSignedOut(Page page) {
        page.navigate(browsing.hearthwork().address("home"));
        assertThat(page.getByLabel("Password").first()).isVisible();
    }

    @Test
    void p17_one_tap_leaves_a_question_that_stands_over_the_page() {
        Page phone = signedIn(RUTH);
        browsing.visit(phone, "me");
        button(phone, "Sign out everywhere").click();
        Locator dialog = phone.getByRole(AriaRole.ALERTDIALOG);
        assertThat(dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Leave quickly")))
                .isVisible();
        tapOnce(phone, phone.locator(LEAVE).boundingBox());
        phone.waitForURL(NEUTRAL);
        isSignedOut(phone);
    }

    @Test
    void p17_one_tap_leaves_an_open_list() {
        Page phone = opened();
        browsing.visit(phone, "help-now");
        phone.getByLabel("Region").click();
        phone.getByRole(AriaRole.OPTION).first().waitFor();
        assertThat(phone.locator(LEAVE_ABOVE)).isVisible();
        tapOnce(phone, phone.locator(LEAVE).boundingBox());
        phone.waitForURL(NEUTRAL);
    }

    @Test
    void p17_the_way_out_is_part_of_an_open_dialog_for_keyboard_and_ear_and_one_tap_away() {
        Page phone = signedIn(RUTH);
        browsing.visit(phone, "home");
        button(phone, "Couldn't this time").first().click();
        phone.locator(LEAVE_ABOVE).waitFor();
        phone.keyboard().press("Escape");
        assertThat(phone.locator(LEAVE_ABOVE)).hasCount(0);

        button(phone, "Couldn't this time").first().click();
        assertThat(phone.getByRole(AriaRole.DIALOG)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Leave quickly")))
                .isVisible();
        assertThat(Browsing.axe(phone)).isEmpty();
        Browsing.picture(phone, "leave-over-dialog");
        for (int tab = 0; tab < 12 && !isAtTheWayOut(phone); tab++) {
            phone.keyboard().press("Tab");
        }
        assertThat(isAtTheWayOut(phone)).isTrue();
        tapOnce(phone, phone.locator(LEAVE).boundingBox());
        phone.waitForURL(NEUTRAL);
    }

    private static boolean isAtTheWayOut(Page page) {
        return (boolean) page.evaluate("() => document.activeElement.hasAttribute('data-leave-quickly')");
    }

    @Test
    void p17_every_page_before_sign_in_has_help_and_the_way_out_by_a_tap_and_by_three_times_shift() {
        Page phone = opened();
        for (String path : List.of(
                "login", "invited", "invitation/unknown", "reset/unknown", "help-now", "no-such-page", "login?error")) {
            browsing.visit(phone, path);
            hasTheWayOut(phone, path);
            pressShiftThreeTimes(phone);
            phone.waitForURL(NEUTRAL);
        }
    }

    private void hasTheWayOut(Page phone, String path) {
        assertThat(phone.locator(LEAVE)).hasCount(1);
        assertThat(isOnTop(phone, LEAVE)).as(path).isTrue();
        if (!path.equals("help-now")) {
            assertThat(phone.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Help right now")
                                    .setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void p17_every_page_of_a_partner_has_help_and_the_way_out() throws Exception {
        Page phone = signedIn(RUTH);
        browsing.visit(phone, "together");
        String reveal = phone.locator("a[href*='together/']").first().getAttribute("href");
        browsing.visit(phone, "home");
        String open = phone.locator("a[href^='do/']").first().getAttribute("href");
        for (String path : List.of("home", "together", reveal, open, "me", "help-now", "couples/nobody", "do/nobody")) {
            browsing.visit(phone, path);
            hasTheWayOut(phone, path);
        }
        browsing.visit(phone, open);
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Help right now"))
                .click();
        assertThat(phone.locator("h1")).hasText("Help right now");
        String session = cookies(phone.context());
        assertThat(statusOfHome(session)).isEqualTo(200);
        pressShiftThreeTimes(phone);
        phone.waitForURL(NEUTRAL);
        assertThat(statusOfHome(session))
                .as("with a connection it has ended by now, whoever asks")
                .isEqualTo(302);
    }

    private static String cookies(BrowserContext context) {
        return context.cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }

    private int statusOfHome(String cookies) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(browsing.hearthwork().address("home")))
                .header("Accept", "text/html")
                .header("Cookie", cookies)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void p17_without_a_connection_the_page_is_gone_at_once_and_the_session_ends_with_the_next_request() {
        Page phone = signedIn(RUTH);
        goToText(phone);
        Page tab = phone.context().newPage();
        browsing.visit(tab, "together");
        phone.context().setOffline(true);
        text(phone).pressSequentially("only for my own eyes");
        phone.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('hearthwork.unsent.'))");

        phone.locator(LEAVE).click();

        phone.waitForURL(NOWHERE);
        assertThat(phone.locator("body")).isEmpty();
        assertThat(tab.getByText("You were signed out in another tab")).isVisible();
        phone.context().setOffline(false);
        isSignedOut(phone);
        assertThat((String) phone.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("unsent");
        assertThat(phone.locator("body")).not().containsText("You were signed out");
        assertThat(phone.context().cookies()).noneMatch(cookie -> cookie.name.equals("hearthwork-left"));
        signIn(phone, RUTH);
        assertThat(phone.locator(".bottom-bar")).isVisible();
    }

    private static void signIn(Page page, String email) {
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").first().fill("between-sessions");
        button(page, "Sign in").click();
        page.waitForURL(address -> !address.contains("/login"));
        Browsing.settle(page);
    }

    /** From home to the first question that has a field to write in. */
    private void goToText(Page phone) {
        browsing.visit(phone, "home");
        phone.locator("a[href^='do/']").first().click();
        phone.waitForURL("**/do/*");
        Browsing.settle(phone);
        if (button(phone, "Start").isVisible()) {
            button(phone, "Start").click();
            Browsing.settle(phone);
        }
        for (int step = 0; step < 12 && text(phone).count() == 0; step++) {
            Phone.goOn(phone);
        }
    }

    private static Locator text(Page phone) {
        return phone.locator("vaadin-text-area textarea").first();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuses", "is silent"})
    void p17_a_server_that_is_down_holds_nobody_up_and_leaves_no_page_of_error(String server) {
        Page phone = signedIn(RUTH);
        browsing.visit(phone, "me");
        String own = browsing.hearthwork().address("**");
        phone.context().route(own, route -> {
            if (server.equals("refuses")) {
                route.abort("connectionrefused");
            }
        });
        pressShiftThreeTimes(phone);
        phone.waitForURL(NOWHERE, new Page.WaitForURLOptions().setTimeout(3000));
        phone.context().unroute(own);
        isSignedOut(phone);
    }

    @Test
    void p17_at_twice_the_size_the_way_out_covers_nothing_and_nothing_covers_it() {
        Page phone = signedIn(RUTH);
        browsing.visit(phone, "home");
        String open = phone.locator("a[href^='do/']").first().getAttribute("href");
        for (String path : List.of("home", open, "help-now", "invited")) {
            browsing.visit(phone, path);
            pictures(phone, "top-" + path.split("/")[0]);
            phone.evaluate("() => document.documentElement.style.fontSize = '200%'");
            assertThat(isOnTop(phone, LEAVE)).as(path).isTrue();
            for (Locator beside : phone.locator(".page-top a, .page-top vaadin-button, .help-now")
                    .all()) {
                assertThat(overlap(beside.boundingBox(), phone.locator(LEAVE).boundingBox()))
                        .as(path + " " + beside.textContent())
                        .isFalse();
            }
            pictures(phone, "top-twice-" + path.split("/")[0]);
        }
    }

    @Test
    void what_has_the_focus_stands_above_the_foot_and_a_page_opens_at_its_beginning() {
        Page phone = signedIn(RUTH);
        browsing.visit(phone, "home");
        phone.evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
        Locator open = phone.locator("a[href^='do/']").last();
        open.click();
        phone.waitForURL("**/do/*");
        Browsing.settle(phone);
        assertThat(phone.evaluate("window.scrollY")).isEqualTo(0);
        phone.evaluate("() => document.documentElement.style.fontSize = '200%'");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(Browsing.PHONE);
        for (int tab = 0; tab < 15; tab++) {
            phone.keyboard().press("Tab");
            assertThat((boolean) phone.evaluate("""
                            () => {
                              const at = document.activeElement.getBoundingClientRect();
                              const foot = document.querySelector('.page-foot')?.getBoundingClientRect();
                              return !foot || document.activeElement.closest('.page-foot, .phone-top') !== null
                                || document.activeElement === document.body || at.bottom <= foot.top + 20;
                            }""")).as("tab " + tab).isTrue();
        }
        phone.evaluate("() => document.documentElement.style.fontSize = ''");
        phone.context().setOffline(true);
        Locator words = phone.locator("vaadin-connection-indicator .v-status-message");
        words.waitFor();
        phone.waitForCondition(() -> words.boundingBox().height > 20); // words and not a stripe, once it has unfolded
        Browsing.picture(phone, "offline-phone");
        phone.context().setOffline(false);
    }

    private static void pictures(Page page, String name) {
        Browsing.picture(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browsing.picture(page, name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private static boolean overlap(BoundingBox one, BoundingBox other) {
        return one.x < other.x + other.width
                && other.x < one.x + one.width
                && one.y < other.y + other.height
                && other.y < one.y + one.height;
    }

    // ---- Single fields under a thumb

    private static final String CLOCK = "hearth-turns .turn-clock";

    /** The phone of one whose couple was given this, at the first question that has this field on its screen. */
    private Page at(String exercise, String field) {
        Practice practice = practice();
        Page clara = browsing.signedIn(practice.clinician().email(), Browsing.DESK);
        new Desk(browsing, clara).assign("Ana & Ben", exercise);
        clara.context().close();
        if (exercise.equals("Say it / Hear it")) {
            asBegunOnOneSheet(practice);
        }
        Page ana = withNeutralPage(browsing.signedIn(practice.couple().a().email(), Browsing.PHONE));
        browsing.visit(ana, "home");
        ana.locator("main a[href^='do/']").first().click();
        ana.waitForURL("**/do/*");
        Browsing.settle(ana);
        button(ana, "Start").click();
        Browsing.settle(ana);
        for (int step = 0; step < 12 && ana.locator(field).count() == 0; step++) {
            if (text(ana).count() > 0) {
                text(ana).fill("the door closed");
                Browsing.settle(ana);
            }
            Phone.goOn(ana);
        }
        return ana;
    }

    /** As couples have it who were given it before the two did it in step: with the clock of the turns on one phone. */
    private void asBegunOnOneSheet(Practice practice) {
        JdbcClient rows = new OutsideLook(browsing.hearthwork().data()).superuser();
        rows.sql(
                        "update homework.assignment set exercise_version = 3, first_sitting = 'talk', follows = '' where couple_id = ?")
                .param(practice.couple().id().value())
                .update();
        rows.sql("update homework.occurrence set sitting = 'talk' where couple_id = ?")
                .param(practice.couple().id().value())
                .update();
    }

    @Test
    void the_clock_of_a_turn_stands_above_the_foot_goes_on_over_a_reload_and_stays_in_no_tab_that_was_left() {
        Page ana = at("Say it / Hear it", "hearth-turns");
        BoundingBox start = button(ana, "Start the turn").boundingBox();
        BoundingBox foot = ana.locator(".page-foot").boundingBox();
        assertThat(start.y + start.height).isLessThanOrEqualTo(foot.y);
        assertThat(Browsing.axe(ana)).isEmpty();
        pictures(ana, "turns-360");

        button(ana, "Start the turn").click();
        assertThat(ana.locator(CLOCK)).containsText("1:5");
        ana.reload();
        assertThat(button(ana, "Pause")).isVisible();
        assertThat(ana.locator(CLOCK)).containsText("1:5");
        button(ana, "Pause").click();
        String left = ana.locator(CLOCK).textContent();
        Browsing.settle(ana);
        button(ana, "Back").click();
        Browsing.settle(ana);
        button(ana, "Next").click();
        assertThat(button(ana, "Go on")).isVisible();
        assertThat(ana.locator(CLOCK)).hasText(left);
        ana.getByText("Your lines").click();
        assertThat(ana.getByText("When the door closed")).isVisible();
        pictures(ana, "turns-open-360");

        button(ana, "This turn is done").click();
        assertThat(ana.locator("hearth-turns")).containsText("Turn 2 of 4");
        Browsing.settle(ana);
        ana.reload();
        assertThat(ana.locator("hearth-turns")).containsText("Turn 2 of 4");
        assertThat(button(ana, "Start the turn")).isVisible();
        button(ana, "Start the turn").click();
        pressShiftThreeTimes(ana);
        ana.waitForURL(NEUTRAL);
        isSignedOut(ana);
        assertThat((String) ana.evaluate("JSON.stringify(sessionStorage)")).doesNotContain("hearthwork");
    }

    @Test
    void a_scale_is_one_row_of_whole_numbers_over_its_two_ends_and_breaks_only_for_much_larger_words() {
        Page ana = at("Say it / Hear it", "vaadin-radio-group.scale vaadin-radio-button:nth-of-type(11)");
        Locator numbers = ana.locator(".scale vaadin-radio-button");
        Locator ends = ana.locator(".scale-ends > span");
        for (int width : List.of(320, 360, 1280)) {
            ana.setViewportSize(width, 740);
            BoundingBox first = numbers.first().boundingBox();
            BoundingBox last = numbers.last().boundingBox();
            for (Locator number : numbers.all()) {
                BoundingBox box = number.boundingBox();
                assertThat(box.y).as("one row at " + width).isEqualTo(first.y);
                assertThat(box.width).isGreaterThanOrEqualTo(24);
                assertThat(box.height).isGreaterThanOrEqualTo(44);
            }
            BoundingBox low = ends.first().boundingBox();
            BoundingBox high = ends.last().boundingBox();
            assertThat(low.y).isGreaterThanOrEqualTo(first.y + first.height);
            assertThat(low.x).isEqualTo(first.x);
            assertThat(high.x + high.width).isCloseTo(last.x + last.width, within(1.0));
            if (width > 320) {
                assertThat(Browsing.axe(ana)).isEmpty();
                pictures(ana, "scale-" + width);
            }
        }
        ana.setViewportSize(Browsing.PHONE, 740);
        ana.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("0 Not at all"))
                .focus();
        assertThat(ana.locator(".scale [checked]")).hasCount(0);
        ana.keyboard().press("Space");
        ana.keyboard().press("ArrowLeft");
        assertThat(ana.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("10 Completely")))
                .isChecked();
        Browsing.settle(ana);
        ana.evaluate("() => document.documentElement.style.fontSize = '200%'");
        assertThat(ana.evaluate("document.documentElement.scrollWidth")).isEqualTo(Browsing.PHONE);
        double width = numbers.first().boundingBox().width;
        for (Locator number : numbers.all()) {
            BoundingBox box = number.boundingBox();
            assertThat(box.width).isEqualTo(width);
            assertThat(box.x + box.width).isLessThanOrEqualTo(Browsing.PHONE);
        }
        assertThat(ends.first().innerText()).as("not over its words any more").startsWith("0");
        pictures(ana, "scale-twice-360");
    }

    @Test
    void of_a_long_list_the_rows_of_one_moment_come_above_the_foot_and_what_is_picked_stays_on_the_page() {
        Page ana = at("Our rituals", ".groups-first");
        assertThat(ana.locator(".groups-first .pick")).hasCount(0);
        ana.getByText("Bedtime", new Page.GetByTextOptions().setExact(true)).click();
        Locator rows = ana.locator(".groups-first .pick vaadin-checkbox");
        assertThat(rows).hasCount(6);
        Browsing.settle(ana);
        BoundingBox last = rows.last().boundingBox();
        assertThat(last.y + last.height)
                .isLessThanOrEqualTo(ana.locator(".page-foot").boundingBox().y);
        rows.nth(0).click();
        rows.nth(3).click();
        ana.getByText("Weekend", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(rows).hasCount(5);
        assertThat(ana.locator(".picks li")).hasCount(2);
        Browsing.settle(ana);
        pictures(ana, "groups-360");
        assertThat(Browsing.axe(ana)).isEmpty();
        ana.setViewportSize(Browsing.DESK, 740);
        pictures(ana, "groups-1280");
        assertThat(Browsing.axe(ana)).isEmpty();
        ana.locator(".picks vaadin-button").first().click();
        assertThat(ana.locator(".picks li")).hasCount(1);
        assertThat(ana.locator(".choices-count")).isFocused();
        assertThat(ana.locator(".choices-count")).hasText("1 of 3 chosen");
        ana.setViewportSize(Browsing.PHONE, 740);
        ana.reload();
        assertThat(rows).hasCount(6);
        Browsing.settle(ana);
        assertThat(ana.evaluate("window.scrollY"))
                .as("a question begins at its top, with the moment of what was picked")
                .isEqualTo(0);
    }

    // ---- P7, P8, P9: what the two are told while one of them waits, or while work rests

    @Test
    void p9_laid_to_rest_in_mid_exercise_no_tap_and_no_word_is_lost_and_it_goes_on_afterwards() {
        Practice practice = practice();
        Page clara = browsing.signedIn(practice.clinician().email(), Browsing.DESK);
        new Desk(browsing, clara).assign("Ana & Ben", "Our rituals");
        Page ana = browsing.signedIn(practice.couple().a().email(), Browsing.PHONE);
        goToText(ana);

        browsing.visit(clara, "couples/" + practice.couple().id() + "?tab=people");
        answer(clara, "Place hold", "Reason");
        text(ana).fill("Ten minutes with nobody else");
        assertThat(ana.locator("main")).containsText("Saved");
        finish(ana);
        assertThat(ana.locator("main .closing h2")).hasText("Resting for now");
        assertThat(ana.locator("main")).containsText("Anything you wrote is kept, and when it goes on");
        assertThat(Browsing.axe(ana)).isEmpty();
        Browsing.picture(ana, "resting-phone");
        String resting = ana.locator("main").innerText();
        ana.reload();
        ana.locator("main .closing h2").waitFor();
        assertThat(ana.locator("main").innerText())
                .as("the page and its address say the same")
                .isEqualTo(resting);
        browsing.visit(ana, "home");
        assertThat(ana.locator("main")).containsText("Nothing is waiting");

        answer(clara, "Lift hold", "Documented decision");
        browsing.visit(ana, "home");
        ana.locator("main a[href^='do/']").first().click();
        ana.waitForURL("**/do/*");
        Browsing.settle(ana);
        finish(ana);
        assertThat(ana.locator("main")).containsText("Yours is in.");
    }

    @Test
    void p7_p8_what_one_hands_in_tells_the_other_nothing_and_the_words_before_allow_for_a_seal_that_stays_closed() {
        Practice practice = practice();
        Page clara = browsing.signedIn(practice.clinician().email(), Browsing.DESK);
        new Desk(browsing, clara).assign("Ana & Ben", "Our rituals");
        clara.context().close();
        Page ana = browsing.signedIn(practice.couple().a().email(), Browsing.PHONE);
        Page ben = browsing.signedIn(practice.couple().b().email(), Browsing.PHONE);
        String whenItOpens = "It opens when you are both in, unless your therapist keeps it for a session.";
        assertThat(ana.locator("main")).containsText(whenItOpens);
        String bensHome = home(ben);
        goToText(ana);
        text(ana).fill("Ten minutes with nobody else");
        assertThat(ana.locator("main")).containsText("Saved");
        finish(ana);
        assertThat(ana.locator("main")).containsText(whenItOpens);
        assertThat(home(ben)).isEqualTo(bensHome);
        browsing.visit(ben, "together");
        assertThat(ben.locator("main")).not().containsText("Our rituals");
    }

    private Practice practice() {
        return PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
    }

    /** What stands at home, under the part of the day. */
    private String home(Page phone) {
        browsing.visit(phone, "home");
        return phone.locator("main").innerText().split("\n", 2)[1];
    }

    /** Presses, and says in the dialog why. */
    private static void answer(Page desk, String deed, String field) {
        button(desk, deed).click();
        Locator dialog = desk.getByRole(AriaRole.DIALOG);
        dialog.getByLabel(field).fill("seen apart");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(deed).setExact(true))
                .click();
        assertThat(dialog).isHidden();
        Browsing.settle(desk);
    }

    private static void finish(Page phone) {
        for (int step = 0; step < 12 && !button(phone, "Finish").isVisible(); step++) {
            Phone.goOn(phone);
        }
        button(phone, "Finish").click();
        Browsing.settle(phone);
    }
}
