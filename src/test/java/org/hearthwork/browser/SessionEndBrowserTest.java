package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a session ends in the browser: a product whose idle time is seconds and whose heart beats every second. */
class SessionEndBrowserTest {

    private static final Duration IDLE = Duration.ofSeconds(15);
    private static final LocatorAssertions.IsVisibleOptions WITHIN_SECONDS =
            new LocatorAssertions.IsVisibleOptions().setTimeout(IDLE.toMillis() * 3);

    private static RunningHearthwork hearthwork;
    private static Browsing browsing;
    private static JdbcClient superuser;
    private static Practice practice;

    @BeforeAll
    static void a_product_that_does_not_wait() {
        hearthwork = RunningHearthwork.start(
                RunningHearthwork.withDemo(),
                Map.of(
                        "HEARTHWORK_SESSION_STAFF_IDLE",
                        IDLE.toSeconds() + "s",
                        "HEARTHWORK_SESSION_PARTNER_IDLE",
                        IDLE.toSeconds() + "s",
                        "VAADIN_HEARTBEATINTERVAL",
                        "1"));
        browsing = Browsing.shared().on(hearthwork);
        superuser = new OutsideLook(hearthwork.data()).superuser();
        practice = PracticeFixture.on(superuser).fresh();
    }

    @AfterAll
    static void done() {
        hearthwork.close();
    }

    private static String body(Page page) {
        return page.locator("body").innerHTML();
    }

    @Test
    void point_13_a_tab_left_untouched_is_signed_out_and_blanked_whatever_its_heartbeats_say() {
        Page page = browsing.signedIn(practice.clinician().email(), Browsing.DESK);
        browsing.visit(page, "couples");
        AtomicInteger heartbeats = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().contains("v-r=heartbeat")) {
                heartbeats.incrementAndGet();
            }
        });
        assertThat(body(page)).contains("Ana").contains("Ben");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You are signed out")))
                .isVisible(WITHIN_SECONDS);

        assertThat(heartbeats.get()).isGreaterThan(2);
        assertThat(body(page))
                .contains("Nothing was done here for")
                .doesNotContain("Ana")
                .doesNotContain("Ben")
                .doesNotContain("vaadin");
        assertThat(page.locator("body > *")).hasCount(1);
        assertThat(Browsing.axe(page)).isEmpty();
        Browsing.picture(page, "signed-out-1280-light");
        page.reload();
        assertThat(page.getByLabel("Password").first()).isVisible();
        assertThat(body(page))
                .contains("You were signed out because nothing was done")
                .doesNotContain("Ana");
        Browsing.picture(page, "signed-out-login-1280-light");
    }

    @Test
    void point_13_the_page_of_a_partner_says_so_in_their_language_and_leads_back() {
        Actor ana = practice.couple().a();
        superuser
                .sql("update access.account set language = 'es' where id = ?")
                .params(ana.account().value())
                .update();
        Page page = browsing.signedIn(ana.email(), Browsing.PHONE, ColorScheme.DARK);
        browsing.visit(page, "together");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Tu sesión está cerrada")))
                .isVisible(WITHIN_SECONDS);
        Browsing.picture(page, "signed-out-360-dark");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Iniciar sesión"))
                .click();
        page.waitForURL(address -> address.endsWith("/login"));
        page.locator("vaadin-text-field input").fill(ana.email());
        page.locator("vaadin-password-field input").fill(PracticeFixture.PASSWORD);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(address -> address.contains("/together"));
    }

    @Test
    void point_13_a_laptop_that_slept_through_the_end_shows_nothing_when_it_wakes_without_a_network() {
        Page page = browsing.open(Browsing.DESK);
        page.clock().install();
        browsing.signIn(page, practice.clinician().email());
        browsing.visit(page, "couples");
        assertThat(body(page)).contains("Ana");
        page.context().setOffline(true);
        page.clock().fastForward(IDLE.toMillis() * 2);
        assertThat(page.locator(".session-ended")).isVisible();
        assertThat(body(page)).doesNotContain("Ana").doesNotContain("Ben");
    }

    @Test
    void point_13_who_reads_and_scrolls_stays_signed_in() {
        Page page = browsing.signedIn(practice.colleague().email(), Browsing.DESK);
        browsing.visit(page, "couples");
        Instant past = Instant.now().plus(IDLE.multipliedBy(2));
        while (Instant.now().isBefore(past)) {
            page.mouse().wheel(0, 40);
            page.waitForTimeout(400);
        }
        assertThat(body(page)).contains("Cleo");
        assertThat(page.getByText("You are signed out")).isHidden();
    }

    @Test
    void point_13_signing_out_in_one_tab_closes_the_others_within_seconds() {
        Page page = browsing.signedIn(practice.couple().b().email(), Browsing.PHONE);
        Page other = page.context().newPage();
        browsing.visit(other, "together");
        browsing.visit(page, "me");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign out").setExact(true))
                .click();

        // With a heart that beats every second, the other tab may hear of it by its own beat first, which loads the
        // sign-in page.
        assertThat(other.getByText("You were signed out in another tab")
                        .or(other.getByLabel("Password"))
                        .first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(4000));
        assertThat(other.locator(".bottom-bar")).hasCount(0);
        assertThat(page.getByLabel("Password").first()).isVisible();
    }

    @Test
    void point_13_the_session_is_over_for_the_server_too_though_the_heart_of_the_tab_beats() {
        PageLoad tab = new PageLoad(hearthwork).signIn(practice.associate().email(), PracticeFixture.PASSWORD);
        int ui = tab.open("today");
        assertThat(tab.heartbeat(ui)).isEqualTo(200);
        Instant until = Instant.now().plus(IDLE.multipliedBy(3));
        while (tab.heartbeat(ui) == 200 && Instant.now().isBefore(until)) {
            RunningHearthwork.pause(250);
        }
        assertThat(tab.heartbeat(ui)).isEqualTo(403);
        assertThat(tab.get("today").statusCode()).isEqualTo(302);
    }

    @Test
    void point_13_a_disabled_account_loses_its_sessions_for_good() {
        PageLoad tab = new PageLoad(hearthwork).signIn(practice.supervisor().email(), PracticeFixture.PASSWORD);
        assertThat(tab.get("today").statusCode()).isEqualTo(200);
        status(practice.supervisor(), "DISABLED");
        status(practice.supervisor(), "ACTIVE");

        Instant until = Instant.now().plus(IDLE);
        while (tab.get("today").statusCode() == 200 && Instant.now().isBefore(until)) {
            RunningHearthwork.pause(250);
        }
        assertThat(tab.get("today").statusCode()).isEqualTo(302);
        assertThat(new PageLoad(hearthwork)
                        .signIn(practice.supervisor().email(), PracticeFixture.PASSWORD)
                        .get("today")
                        .statusCode())
                .isEqualTo(200);
    }

    private static void status(Actor actor, String status) {
        superuser
                .sql("update access.account set status = ? where id = ?")
                .params(status, actor.account().value())
                .update();
    }
}
