package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.Actor;
import org.hearthwork.access.AppOnThePhone;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A partner on the phone and the owner of a new practice sign in by the passkey of their device, which Chromium plays. */
class PasskeyBrowserTest {

    private static final String EMAIL = "olive@ash.test";
    private static final String PASSWORD = "seven kettles on a tram";
    private static final Duration PROOF = Duration.ofSeconds(2);

    private static RunningHearthwork hearthwork;

    @BeforeAll
    static void a_practice_without_an_owner() {
        hearthwork = RunningHearthwork.start(
                RunningHearthwork.begun(),
                Map.of("HEARTHWORK_EMPTY", "true", "HEARTHWORK_SESSION_PROOF", PROOF.toSeconds() + "s"));
    }

    @AfterAll
    static void done() {
        hearthwork.close();
    }

    /** A device in the window of this page, with a finger that fits. */
    private record Device(CDPSession devTools, String id) {

        static Device in(Page page) {
            CDPSession devTools = page.context().newCDPSession(page);
            devTools.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            options.addProperty("automaticPresenceSimulation", true);
            JsonObject asked = new JsonObject();
            asked.add("options", options);
            return new Device(
                    devTools,
                    devTools.send("WebAuthn.addVirtualAuthenticator", asked)
                            .get("authenticatorId")
                            .getAsString());
        }

        void fingerFits(boolean fits) {
            JsonObject asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            asked.addProperty("isUserVerified", fits);
            devTools.send("WebAuthn.setUserVerified", asked);
        }

        int passkeys() {
            JsonObject asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            return devTools.send("WebAuthn.getCredentials", asked)
                    .getAsJsonArray("credentials")
                    .size();
        }
    }

    @Test
    void s3_a_partner_adds_one_under_me_signs_in_by_it_and_removes_it() {
        Browsing browsing = Browsing.shared();
        Actor ana = PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh()
                .couple()
                .a();
        Page page = browsing.signedIn(ana.email(), Browsing.PHONE);
        Device device = Device.in(page);
        browsing.visit(page, "me");
        button(page.locator("main"), "Add a passkey").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(dialog, "Go on").click();
        assertThat(dialog).containsText("Give the passkey a name.");
        dialog.getByLabel("Name of the passkey").fill("Phone in the kitchen");
        look(page, "passkey-add");
        device.fingerFits(false);
        button(dialog, "Go on").click();
        assertThat(dialog).containsText("No passkey was made.");
        device.fingerFits(true);
        button(dialog, "Go on").click();
        assertThat(dialog).hasCount(0);
        assertThat(page.locator("main")).containsText("Phone in the kitchen");
        assertThat(page.locator("main")).containsText("not used yet");
        assertThat(device.passkeys()).isEqualTo(1);
        look(page, "passkey-me");

        button(page.locator("main"), "Add a passkey").click();
        dialog.getByLabel("Name of the passkey").fill("Once more");
        button(dialog, "Go on").click();
        assertThat(dialog).containsText("This device has a passkey for your account already.");
        button(dialog, "Cancel").click();

        button(page.locator("main"), "Sign out").click();
        page.waitForURL("**/login**");
        look(page, "passkey-login");
        device.fingerFits(false);
        byPasskey(page);
        assertThat(page.locator("main")).containsText("No passkey was used.");
        device.fingerFits(true);
        byPasskey(page);
        page.waitForURL("**/home**");
        browsing.visit(page, "me");
        assertThat(page.locator("main")).containsText("last used just now");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the passkey Phone in the kitchen"))
                .click();
        button(page.getByRole(AriaRole.ALERTDIALOG), "Remove").click();
        assertThat(page.locator("main")).not().containsText("Phone in the kitchen");

        button(page.locator("main"), "Sign out").click();
        page.waitForURL("**/login**");
        byPasskey(page);
        page.waitForURL("**/login?passkey");
        assertThat(page.locator("main")).containsText("This passkey opens no account here.");
        look(page, "passkey-refused");
        page.context().close();
    }

    @Test
    void s3_the_owner_adds_one_to_the_app_signs_in_by_it_and_proves_by_it_who_is_there() {
        Browsing browsing = Browsing.shared().on(hearthwork);
        Page page = browsing.open(Browsing.DESK, ColorScheme.DARK);
        Device device = Device.in(page);
        AppOnThePhone app = joins(page);
        browsing.visit(page, "account");
        page.waitForFunction(
                "end => Date.now() > end", (double) Instant.now().plus(PROOF).toEpochMilli());
        button(page.locator("main"), "Add a passkey").click();
        Locator adding = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Add a passkey"));
        adding.getByLabel("Name of the passkey").fill("Laptop");
        button(adding, "Go on").click();
        Locator proof = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Is it still you?"));
        assertThat(button(proof, "Use a passkey")).hasCount(0);
        setStepBack();
        proof.locator(".code-field input").fill(app.code(Instant.now()));
        button(proof, "Go on").click();
        assertThat(page.locator("main")).containsText("Laptop");
        look(page, "passkey-account");

        page.context().clearCookies();
        page.navigate(hearthwork.address("login"));
        int signedIn = count("audit.entry where action = 'signed in'");
        int sessions = count("access.session");
        byPasskey(page);
        page.waitForURL("**/today**");
        assertThat(count("audit.entry where action = 'signed in'")).isEqualTo(signedIn + 1);
        assertThat(count("access.session")).isEqualTo(sessions + 1);

        browsing.visit(page, "account");
        page.waitForFunction(
                "end => Date.now() > end", (double) Instant.now().plus(PROOF).toEpochMilli());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the passkey Laptop"))
                .click();
        button(page.getByRole(AriaRole.ALERTDIALOG), "Remove").click();
        assertThat(button(proof, "Use a passkey")).isVisible();
        look(page, "passkey-proof");
        device.fingerFits(false);
        button(proof, "Use a passkey").click();
        assertThat(proof).containsText("No passkey was used.");
        button(proof, "Cancel").click();
        assertThat(page.locator("main")).containsText("Laptop");

        page.context().clearCookies();
        page.navigate(hearthwork.address("login"));
        page.getByLabel("Email").fill(EMAIL);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(PASSWORD);
        button(page.locator("body"), "Sign in").click();
        page.waitForURL("**/login/second");
        look(page, "passkey-second");
        device.fingerFits(true);
        countPasskey(99);
        button(page.locator("body"), "Use a passkey").click();
        page.waitForURL("**/login/second?passkey");
        assertThat(page.locator("main")).containsText("This passkey did not do. Try again, or type the code.");
        look(page, "passkey-second-refused");
        assertThat(count("audit.entry where action = 'passkey counted back'")).isEqualTo(1);
        countPasskey(0);
        button(page.locator("body"), "Use a passkey").click();
        page.waitForURL("**/today**");

        browsing.visit(page, "account");
        page.waitForFunction(
                "end => Date.now() > end", (double) Instant.now().plus(PROOF).toEpochMilli());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the passkey Laptop"))
                .click();
        button(page.getByRole(AriaRole.ALERTDIALOG), "Remove").click();
        button(proof, "Use a passkey").click();
        assertThat(proof).hasCount(0);
        assertThat(page.locator("main")).not().containsText("Laptop");
        page.context().close();
    }

    @Test
    void where_no_passkey_could_answer_nobody_is_offered_one() {
        Browsing browsing = Browsing.shared();
        Page elsewhere = browsing.open(Browsing.PHONE);
        elsewhere.navigate(browsing.hearthwork().address("login").replace("localhost", "127.0.0.1"));
        assertThat(button(elsewhere.locator("body"), "Sign in")).isVisible();
        assertThat(button(elsewhere.locator("body"), "Sign in with a passkey")).hasCount(0);
        elsewhere.context().close();

        Page old = browsing.open(Browsing.PHONE);
        old.addInitScript("delete window.PublicKeyCredential");
        old.navigate(browsing.hearthwork().address("login"));
        assertThat(button(old.locator("body"), "Sign in")).isVisible();
        assertThat(button(old.locator("body"), "Sign in with a passkey")).hasCount(0);
        old.context().close();
    }

    private static AppOnThePhone joins(Page page) {
        Matcher link = Pattern.compile("http://\\S+/invitation/\\S+").matcher(hearthwork.output());
        assertThat(link.find()).isTrue();
        page.navigate(link.group());
        page.getByLabel("Name of the practice").fill("Ash Practice");
        page.getByLabel("Your name").fill("Olive Owner");
        page.getByLabel("Email").fill(EMAIL);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Repeat password").fill(PASSWORD);
        page.locator("vaadin-button[theme~='primary']").click();
        page.waitForURL("**/login/second");
        page.locator("summary").first().click();
        AppOnThePhone app = new AppOnThePhone(
                page.getByLabel("Or type this key into the app:").inputValue());
        page.getByLabel("I have kept the recovery codes").check();
        page.locator(".code-field input").fill(app.code(Instant.now()));
        page.locator("vaadin-button[theme~='primary']").click();
        page.waitForURL("**/today");
        return app;
    }

    /** No code is taken twice, and setting up has taken this one. */
    private static void setStepBack() {
        new OutsideLook(hearthwork.data())
                .superuser()
                .sql("update access.authenticator set last_step = last_step - 3")
                .update();
    }

    /** As if another one, which was copied from it, had been used so often. */
    private static void countPasskey(int counter) {
        new OutsideLook(hearthwork.data())
                .superuser()
                .sql("update access.passkey set counter = ?")
                .param(counter)
                .update();
    }

    private static int count(String rows) {
        return Integer.parseInt(new OutsideLook(hearthwork.data())
                .asSuperuser("select count(*)::text from " + rows)
                .getFirst());
    }

    private static void byPasskey(Page page) {
        button(page.locator("body"), "Sign in with a passkey").click();
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            page.setViewportSize(width, 800);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                Browsing.settle(page);
                assertThat(Browsing.axe(page))
                        .as("%s %d %s", name, width, scheme)
                        .isEmpty();
                Browsing.picture(page, name + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : ""));
            }
        }
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
