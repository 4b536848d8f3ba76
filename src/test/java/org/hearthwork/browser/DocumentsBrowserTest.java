package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a partner reads and signs: in the first minute, again under Me, taken back, and anew after another policy. */
class DocumentsBrowserTest {

    private final Browsing browsing = Browsing.shared();
    private final JdbcClient superuser = new OutsideLook(browsing.hearthwork().data()).superuser();

    @Test
    void a_partner_reads_signs_takes_back_and_is_asked_anew_after_another_policy() {
        Practice practice = PracticeFixture.on(superuser).fresh();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.assign("Ana & Ben", "Our rituals");

        Phone ana = Phone.of(browsing, practice.couple().a().email());
        ana.visit("me");
        assertThat(ana.main()).containsText("What you agreed to");
        Locator treatment = ana.main().locator(".consent").first();
        treatment.locator("summary").first().click();
        assertThat(ana.main().getByText("Both of you are 18 or older")).isVisible();
        assertThat(ana.main().getByText("A court can ask for records")).not().isVisible();
        ana.isClean("documents-me-phone");
        treatment
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take it back"))
                .click();
        Browsing.settle(ana.page());
        ana.isClean("documents-ask-phone");
        ana.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take it back"))
                .click();
        assertThat(ana.main()).containsText("taken back");

        ana.visit("home");
        assertThat(ana.main()).containsText("Before homework starts there is something to read and agree to.");
        ana.isClean("documents-home-phone");
        ana.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start"))
                .first()
                .click();
        assertThat(ana.main()).containsText("There is something to read and agree to first.");
        ana.isClean("documents-first-phone");
        ana.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read it"))
                .click();
        ana.page().waitForURL("**/me");
        Browsing.settle(ana.page());
        treatment.locator("summary").first().click();
        ana.button("I agree to the treatment").click();
        assertThat(ana.main()).not().containsText("taken back");
        ana.visit("home");
        assertThat(ana.main()).not().containsText("Before homework starts");

        Page desk = clara.page();
        String couple = clara.openCouple("Ana & Ben");
        browsing.visit(desk, "couples/" + couple + "?tab=people");
        desk.locator("vaadin-select:has(> label:text-is('Confidentiality policy'))")
                .click();
        desk.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("No secrets").setExact(true))
                .click();
        clara.inDialog("Change the policy").click();
        assertThat(desk.locator("main")).containsText("the policy changed, not signed anew");
        ScreenCheck check = new ScreenCheck(browsing);
        check.examine(desk, "documents-people", Browsing.DESK);
        assertThat(check.wrong()).isEmpty();

        Phone ben = Phone.of(browsing, practice.couple().b().email());
        ben.visit("me");
        Locator confidentiality = ben.main().locator(".consent").nth(1);
        confidentiality.locator("summary").first().click();
        assertThat(confidentiality).containsText("works with you two without secrets");
        ben.isClean("documents-policy-phone");
        ben.button("I agree to how confidentiality works").click();
        assertThat(ben.main()).not().containsText("it changed since");
        ben.visit("home");
        assertThat(ben.main()).not().containsText("Before homework starts");
    }

    @Test
    void in_the_first_minute_each_is_opened_before_it_is_signed_and_messages_may_stay_open() {
        PracticeFixture fixture = PracticeFixture.on(superuser);
        Practice practice = fixture.fresh();
        fixture.couples(practice.id(), practice.clinician(), 1);
        InvitationLink link = InvitationLink.fresh();
        superuser
                .sql("""
                        insert into access.invitation
                            (practice_id, id, kind, email, name, couple_id, partner_id, token_hash, sent_at, expires_at)
                        select p.practice_id, gen_random_uuid(), 'PARTNER', 'new-' || p.id || '@partner.test', 'Ida', p.couple_id, p.id, :hash,
                               now() - interval '1 hour', now() + interval '1 day'
                        from couples.partner p where p.practice_id = :practice and p.first_name like 'Partner %'""")
                .param("practice", practice.id())
                .param("hash", link.hash())
                .update();
        Page page = browsing.open(Browsing.PHONE);
        browsing.visit(page, "invitation/" + link.token());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("between-sessions");
        page.getByLabel("Repeat password").fill("between-sessions");
        for (String box : List.of("I agree to the treatment", "I agree to how confidentiality works")) {
            page.getByLabel(box).click();
            assertThat(page.locator("main")).containsText("It is open now: read it first, then tick.");
            Browsing.settle(page);
            page.getByLabel(box).check();
            Browsing.settle(page);
        }
        assertThat(page.locator("main")).containsText("Messages (you may leave this open)");
        ScreenCheck check = new ScreenCheck(browsing);
        check.examine(page, "documents-welcome", Browsing.PHONE);
        assertThat(check.wrong()).isEmpty();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Start").setExact(true))
                .click();
        page.waitForURL("**/home");
    }
}
