package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** The owner of a new practice sets up the second step, signs in by it, loses the phone, and is asked again before changing who gets in. */
class SecondStepBrowserTest {

    private static final String EMAIL = "olive@elm.test";
    private static final String PASSWORD = "seven kettles on a tram";
    private static final long STEP = 30; // seconds
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

    @Test
    void s3_the_owner_sets_it_up_on_the_way_in_and_is_asked_for_it_from_then_on() {
        Browsing browsing = Browsing.shared().on(hearthwork);
        Page page = browsing.open(Browsing.PHONE);
        page.navigate(link());
        page.getByLabel("Name of the practice").fill("Elm Practice");
        page.getByLabel("Your name").fill("Olive Owner");
        page.getByLabel("Email").fill(EMAIL);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByLabel("Repeat password").fill(PASSWORD);
        main(page).click();
        page.waitForURL("**/login/second");
        assertThat(page.locator("h1")).hasText("Set up a second step");
        look(page, "second-step-set-up");

        page.locator("summary").first().click();
        AppOnThePhone app = new AppOnThePhone(
                page.getByLabel("Or type this key into the app:").inputValue());
        List<String> recovery = page.locator(".second-codes > *").allInnerTexts();
        assertThat(recovery).hasSize(10);
        code(page).fill("123456");
        main(page).click();
        assertThat(page.locator("body")).containsText("Keep the recovery codes first");
        assertThat(code(page)).hasValue("123456");
        page.getByLabel("I have kept the recovery codes").check();
        main(page).click();
        page.waitForURL("**/login/second?error");
        assertThat(page.locator("body")).containsText("This code does not match");
        assertThat(page.locator(".second-codes > *").allInnerTexts())
                .as("the app that has read the picture goes on")
                .isEqualTo(recovery);
        Instant setUp = Instant.now();
        code(page).fill(app.code(setUp));
        main(page).click();
        page.waitForURL("**/today");
        page.context().close();

        signsInByTheAppAndBehindItNothingIsOpen(browsing, app, setUp);
        Page desk = signsInByARecoveryCode(browsing, recovery);
        changesWhoGetsIn(browsing, desk, app);
        desk.context().close();
    }

    @Test
    void s3_a_partner_sets_it_up_under_me_signs_in_by_it_and_turns_it_off() {
        Browsing browsing = Browsing.shared();
        Actor ana = PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh()
                .couple()
                .a();
        Page page = browsing.signedIn(ana.email(), Browsing.PHONE, ColorScheme.DARK);
        browsing.visit(page, "me");
        button(page.locator("main"), "Set up a second step").click();
        Locator steps = page.locator(".second-set-up");
        steps.locator("summary").click();
        AppOnThePhone app = new AppOnThePhone(
                steps.getByLabel("Or type this key into the app:").inputValue());
        steps.getByLabel("I have kept the recovery codes").check();
        code(page).fill("12345");
        button(page.locator("vaadin-dialog"), "Confirm").click();
        assertThat(steps).containsText("This code does not match");
        Browsing.settle(page);
        assertThat(Browsing.axe(page)).isEmpty();
        Browsing.picture(page, "second-step-dialog-phone-dark");
        Instant setUp = Instant.now();
        code(page).fill(app.code(setUp));
        button(page.locator("vaadin-dialog"), "Confirm").click();
        page.waitForURL("**/login?second");
        assertThat(page.locator("body")).containsText("Your second step is set up");

        password(page, browsing.hearthwork(), ana.email(), PracticeFixture.PASSWORD);
        code(page).fill(app.code(setUp.plusSeconds(STEP)));
        code(page).press("Enter");
        page.waitForURL("**/home**");
        browsing.visit(page, "me");
        button(page.locator("main"), "Turn off").click();
        button(page.getByRole(AriaRole.ALERTDIALOG), "Turn off").click();
        assertThat(page.locator("main")).containsText("Your password alone opens your account.");
        page.context().close();
    }

    private void signsInByTheAppAndBehindItNothingIsOpen(Browsing browsing, AppOnThePhone app, Instant setUp) {
        Page page = browsing.open(Browsing.PHONE, ColorScheme.DARK);
        password(page);
        look(page, "second-step");
        page.navigate(hearthwork.address("practice/people"));
        page.waitForURL("**/login");
        page.navigate(hearthwork.address("login/second"));
        code(page).fill(app.code(setUp));
        main(page).click();
        page.waitForURL("**/login/second?error");
        assertThat(page.locator("body")).containsText("This code does not match");
        code(page).fill(app.code(setUp.plusSeconds(STEP)));
        main(page).click();
        page.waitForURL("**/practice/people**");
        assertThat(page.locator("h1").first()).hasText("People");
        page.context().close();
    }

    private Page signsInByARecoveryCode(Browsing browsing, List<String> recovery) {
        Page page = browsing.open(Browsing.DESK);
        password(page);
        page.getByText("I do not have my phone").click();
        assertThat(page.locator("body")).containsText("Type one of your recovery codes instead");
        code(page).fill(recovery.get(7).toUpperCase(Locale.ROOT));
        main(page).click();
        page.waitForURL("**/today**");
        browsing.visit(page, "account");
        assertThat(page.locator("main")).containsText("Recovery codes left: 9.");
        look(page, "second-step-account");
        return page;
    }

    private void changesWhoGetsIn(Browsing browsing, Page page, AppOnThePhone app) {
        browsing.visit(page, "practice/people");
        button(page.locator("body"), "Invite").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Name").fill("Wren Abel");
        dialog.getByLabel("Email").fill("wren@elm.test");
        dialog.locator("vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Clinician"))
                .first()
                .click();
        Browsing.settle(page);
        // However fast this machine is: the sign-in has to lie further back than a proof is good for.
        page.waitForFunction(
                "end => Date.now() > end", (double) Instant.now().plus(PROOF).toEpochMilli());
        button(dialog, "Make the link").click();
        Locator proof = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Is it still you?"));
        assertThat(proof.getByText("This changes who gets in")).isVisible();
        look(page, "second-step-proof");
        assertThat(count("select count(*)::text from access.invitation where email = 'wren@elm.test'"))
                .isEqualTo("0");
        proof.locator(".code-field input").fill("000000");
        button(proof, "Go on").click();
        assertThat(proof).containsText("This code does not match");
        // What was used at the sign-in and before has to be behind it.
        awaitStepAfterLast();
        proof.locator(".code-field input").fill(app.code(Instant.now()));
        button(proof, "Go on").click();
        assertThat(proof).hasCount(0);
        assertThat(dialog.locator("input").last()).hasValue(Pattern.compile(".*/invitation/.*"));
        assertThat(count("select count(*)::text from access.invitation where email = 'wren@elm.test'"))
                .isEqualTo("1");
    }

    /** No code is taken twice, and the sign-in has taken the one after this. */
    private static void awaitStepAfterLast() {
        new OutsideLook(hearthwork.data())
                .superuser()
                .sql("update access.authenticator set last_step = last_step - 3")
                .update();
    }

    private static String count(String sql) {
        return new OutsideLook(hearthwork.data()).asSuperuser(sql).getFirst();
    }

    private static void password(Page page) {
        password(page, hearthwork, EMAIL, PASSWORD);
    }

    private static void password(Page page, RunningHearthwork at, String email, String password) {
        page.navigate(at.address("login"));
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(password);
        button(page.locator("body"), "Sign in").click();
        page.waitForURL("**/login/second");
        assertThat(page.locator("h1")).hasText("One more step");
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {Browsing.PHONE, Browsing.DESK}) {
            page.setViewportSize(width, 800);
            Browsing.settle(page);
            assertThat(Browsing.axe(page)).as(name).isEmpty();
            Browsing.picture(page, name + "-" + width);
        }
    }

    private static String link() {
        Matcher link = Pattern.compile("http://\\S+/invitation/\\S+").matcher(hearthwork.output());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Locator code(Page page) {
        return page.locator(".code-field input");
    }

    private static Locator main(Page page) {
        return page.locator("vaadin-button[theme~='primary']");
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
