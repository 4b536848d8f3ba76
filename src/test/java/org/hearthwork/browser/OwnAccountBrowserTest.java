package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One's own password, and where one is signed in: at the desk, on the phone, and by a link when it is forgotten. */
class OwnAccountBrowserTest {

    private static final String LEO = "leo@maple.test";
    private static final String NEW = "seven kettles on a tram";

    private final Browsing browsing = Browsing.shared();
    private final OutsideLook database = new OutsideLook(browsing.hearthwork().data());
    private String before = "";

    @BeforeEach
    void remember_the_password_of_the_demo() {
        before = database.asSuperuser("select password_hash from access.account where email = '" + LEO + "'")
                .getFirst();
    }

    @AfterEach
    void give_it_back() {
        database.superuser()
                .sql("update access.account set password_hash = ? where email = ?")
                .params(before, LEO)
                .update();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void signIn(Page page, String email, String password) {
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(password);
        button(page, "Sign in").click();
    }

    @Test
    void hand_a_wrong_password_keeps_the_email_whether_there_is_such_an_account_or_not() {
        Page page = browsing.open(360, ColorScheme.DARK);
        page.navigate(browsing.hearthwork().address("login"));
        for (String email : List.of("nobody-at-all@maple.test", "vera@maple.test")) {
            signIn(page, email, "not it at all");
            page.waitForURL("**/login?error");
            assertThat(page.getByLabel("Email")).hasValue(email);
            assertThat(page.locator("body")).containsText("That did not match");
        }
        Browsing.picture(page, "sign-in-again-phone-dark");
        page.reload();
        assertThat(page.getByLabel("Email")).hasValue("");
    }

    @Test
    void the_good_bye_of_the_sign_in_page_that_comes_late_is_not_taken_for_a_forged_message() {
        Page page = browsing.open(Browsing.DESK);
        List<Request> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("v-r=uidl")) {
                asked.add(request);
            }
        });
        browsing.signIn(page, "vera@maple.test");
        Request ofTheSignInPage = asked.getFirst();
        String outcome = (String) page.evaluate(
                "([url, body]) => fetch(url, {method: 'POST', headers: {'Content-Type': 'application/json'}, body}).then(it => it.text())",
                List.of(ofTheSignInPage.url(), ofTheSignInPage.postData().replaceFirst("\\{", "{\"UNLOAD\":true,")));
        assertThat(outcome).isNotEmpty();
        assertThat(browsing.hearthwork().output()).doesNotContain("Invalid security key");
    }

    @Test
    void hand_who_signs_up_is_signed_in_at_once_in_a_session_of_their_own() {
        InvitationLink link = InvitationLink.fresh();
        UUID practice = PracticeFixture.on(database.superuser()).fresh().id();
        String email = UUID.randomUUID() + "@joins.test";
        database.superuser()
                .sql("""
                        insert into access.invitation
                            (practice_id, id, kind, email, name, token_hash, sent_at, expires_at)
                        select :practice, gen_random_uuid(), 'CLINICIAN', :email, 'Wren Abel', :hash,
                               now() - interval '1 hour', now() + interval '1 day'""")
                .param("practice", practice)
                .param("email", email)
                .param("hash", link.hash())
                .update();
        Page page = browsing.open(360, ColorScheme.DARK);
        page.navigate(browsing.hearthwork().address(link.path()));
        String before = cookies(page);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(NEW);
        page.getByLabel("Repeat password").fill(NEW + "!");
        Browsing.settle(page);
        button(page, "Start").click();
        assertThat(page.locator("body")).containsText("The two passwords are not alike");
        Browsing.picture(page, "sign-up-phone-dark");
        page.getByLabel("Repeat password").fill(NEW);
        button(page, "Start").click();
        page.waitForURL("**/today");
        assertThat(page.locator("h1").first()).hasText("Today");
        assertThat(cookies(page)).isNotEqualTo(before);
        assertThat(database.asSuperuser(
                        "select e.action from audit.entry e join access.account a on a.id = e.actor_id where a.email = '"
                                + email + "' and e.action = 'signed in'"))
                .hasSize(1);
        assertThat(database.asSuperuser(
                        "select s.id::text from access.session s join access.account a on a.id = s.account_id where a.email = '"
                                + email + "' and s.ended_at is null"))
                .hasSize(1);
    }

    private static String cookies(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.startsWith("hearthwork"))
                .map(cookie -> cookie.value)
                .toList()
                .toString();
    }

    @Test
    void point_14_a_partner_changes_the_password_and_every_device_asks_for_the_new_one() {
        Phone leo = Phone.of(browsing, LEO, ColorScheme.DARK);
        Phone tablet = Phone.of(browsing, LEO);
        tablet.visit("together");
        leo.visit("me");
        assertThat(leo.main()).containsText("Password and devices");
        assertThat(leo.main().getByText("Here", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
        leo.press("Change password");
        Locator dialog = leo.page().getByRole(AriaRole.DIALOG);
        Locator change = dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Change password").setExact(true));
        Locator current = dialog.getByLabel("Current password");
        Locator wanted = dialog.getByLabel("New password", new Locator.GetByLabelOptions().setExact(true));
        Locator repeat = dialog.getByLabel("Repeat new password");

        current.fill("not it at all");
        wanted.fill(NEW);
        repeat.fill(NEW + "!");
        change.click();
        assertThat(dialog).containsText("The two passwords are not alike");
        assertThat(wanted).hasValue(NEW);
        repeat.fill(NEW);
        change.click();
        assertThat(dialog).containsText("This is not your current password.");
        current.fill("between-sessions");
        wanted.fill("password1234");
        repeat.fill("password1234");
        change.click();
        assertThat(dialog).containsText("on the list of common ones");
        assertThat(Browsing.axe(leo.page())).isEmpty();
        Browsing.picture(leo.page(), "account-change-password-phone-dark");

        wanted.fill(NEW);
        repeat.fill(NEW);
        change.click();
        leo.page().waitForURL("**/login**");
        assertThat(leo.page().locator("body")).containsText("Your password is changed");
        assertThat(tablet.page().locator("body"))
                .containsText(
                        "You are signed out",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(30_000));
        signIn(leo.page(), LEO, "between-sessions");
        assertThat(leo.page().locator("body")).containsText("That did not match");
        assertThat(leo.page().getByLabel("Email")).hasValue(LEO);
        signIn(leo.page(), LEO, NEW);
        leo.page().waitForURL("**/home");
    }

    @Test
    void point_14_a_link_from_the_clinician_works_once_and_shows_nothing_of_the_person() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        browsing.visit(nora.page(), "couples/" + nora.openCouple("Maya & Leo") + "?tab=people");
        nora.button("New password link").last().click();
        Browsing.settle(nora.page());
        Browsing.picture(nora.page(), "account-reset-dialog-desk");
        nora.inDialog("Make the link").click();
        String link = nora.dialog().locator(".link-to-copy input").inputValue();
        Browsing.picture(nora.page(), "account-reset-link-desk");

        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = browsing.open(Browsing.PHONE, scheme);
            page.navigate(link);
            page.locator("h1").waitFor();
            assertThat(page.locator("body")).not().containsText("Leo");
            assertThat(Browsing.axe(page)).isEmpty();
            Browsing.picture(page, "account-reset-phone-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
            page.context().close();
        }
        Page page = browsing.open(Browsing.PHONE);
        page.navigate(link);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(NEW);
        page.getByLabel("Repeat new password").fill(NEW);
        button(page, "Save new password").click();
        page.waitForURL("**/login**");
        signIn(page, LEO, NEW);
        page.waitForURL("**/home");
        page.navigate(link);
        assertThat(page.locator("body")).containsText("This link was used already.");
    }

    @Test
    void point_14_my_account_at_the_desk_signs_out_everywhere() {
        Desk vera = Desk.of(browsing, "vera@maple.test");
        Desk elsewhere = Desk.of(browsing, "vera@maple.test");
        browsing.visit(elsewhere.page(), "account");
        assertThat(elsewhere.page().locator("main")).containsText("Password and devices");
        Browsing.picture(elsewhere.page(), "account-desk");
        elsewhere.button("Sign out everywhere").click();
        elsewhere.inDialog("Sign out everywhere").click();
        elsewhere.page().waitForURL("**/login**");
        assertThat(elsewhere.page().locator("body")).containsText("You are signed out everywhere.");
        vera.page().reload();
        assertThat(vera.page().getByLabel("Email")).isVisible();
    }
}
