package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.Test;

/** A clinician makes an exercise their practice's own; couples who began before keep the words they began with. */
class OwnVersionBrowserTest {

    private static final String OURS = "Rituals of our house";
    private static final String MOMENTS = "Which moments of the day matter most to you with {partner}?";
    private static final String OUR_MOMENTS = "When in a day do you feel near to {partner}?";
    private static final String OUR_QUESTION = "How much would you like {partner} to begin?";

    private final Browsing browsing = Browsing.shared();

    private final OutsideLook database = new OutsideLook(browsing.hearthwork().data());

    /** The address of the newest work of this partner. */
    private String newest(String email) {
        return "do/"
                + database.superuser().sql("""
                                select p.id from homework.participation p
                                join homework.occurrence o on o.practice_id = p.practice_id and o.id = p.occurrence_id
                                join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                                join access.account c on c.practice_id = p.practice_id and c.partner_id = p.partner_id
                                where c.email = ? order by a.assigned_at desc, o.number limit 1""").param(email).query(String.class).single();
    }

    private static void isSaved(Page page) {
        assertThat(page.locator(".own-foot hearth-saved")).containsText("Saved");
    }

    @Test
    void a_clinician_makes_an_exercise_their_own_and_who_began_before_keeps_the_words() {
        Practice practice = PracticeFixture.on(database.superuser()).fresh();
        Desk carl = Desk.of(browsing, practice.colleague().email());
        carl.assign("Cleo & Dan", "Our rituals");

        Desk clara = Desk.of(browsing, practice.clinician().email());
        Page page = clara.page();
        ScreenCheck check = new ScreenCheck(browsing);
        browsing.visit(page, "library/our-rituals");
        Keys keys = new Keys(page); // whoever writes it may have no mouse
        keys.go("Make our own version");
        page.waitForURL("**/library/draft/*");
        Browsing.settle(page);
        check.examine(page, "own-version-closed", Browsing.DESK);
        keys.rewrite("Title", OURS).to(MOMENTS).press("Enter").rewrite("What is asked", OUR_MOMENTS);
        keys.go("Scale").rewrite("What is asked", OUR_QUESTION).rewrite("Short name, for you", "Who begins");
        keys.rewrite("Words at the low end", "Not at all").rewrite("Words at the high end", "Very much");
        keys.to("Who will see the answer").pick("Sealed until you are both in");
        isSaved(page);
        check.examine(page, "own-version", Browsing.DESK);
        page.setViewportSize(Browsing.PHONE, 740);
        check.examine(page, "own-version", Browsing.PHONE);
        page.setViewportSize(Browsing.DESK, 800);

        String draft = page.url();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        page.waitForURL("**/preview");
        Browsing.settle(page);
        assertThat(page.locator("h1")).hasText(OURS);
        clara.button("Start").click();
        assertThat(page.locator("main h2.question")).hasText(OUR_MOMENTS.replace("{partner}", "Sam"));
        for (int i = 0; i < 3; i++) {
            Browsing.settle(page);
            clara.button("Next").click();
        }
        assertThat(page.locator("main h2.question")).hasText(OUR_QUESTION.replace("{partner}", "Sam"));
        Browsing.settle(page);
        check.examine(page, "own-version-preview", Browsing.DESK);
        page.setViewportSize(Browsing.PHONE, 740);
        check.examine(page, "own-version-preview", Browsing.PHONE);
        page.setViewportSize(Browsing.DESK, 800);
        page.navigate(draft);
        Browsing.settle(page);
        assertThat(page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(OURS);
        keys.go("Publish");
        page.waitForURL("**/library/own-*");
        Browsing.settle(page);
        assertThat(page.locator("main")).containsText("Ours · version 1");
        check.examine(page, "own-version-published", Browsing.DESK);
        String address = page.url();
        browsing.visit(page, "library");
        check.examine(page, "own-version-library", Browsing.DESK);
        clara.assign("Ana & Ben", OURS);

        Phone ana = Phone.of(browsing, practice.couple().a().email());
        String anas = newest(ana.email());
        ana.visit(anas);
        assertThat(ana.page().locator("h1")).hasText(OURS);
        ana.press("Start");
        assertThat(ana.question()).isEqualTo(OUR_MOMENTS.replace("{partner}", "Ben"));
        ana.goTo(OUR_QUESTION.replace("{partner}", "Ben"));
        assertThat(ana.main()).containsText("Sealed until you are both in");
        ana.main().getByText("7", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(ana.main()).containsText("Saved");
        check.examine(ana.page(), "own-version-question", Browsing.PHONE);
        ana.finish();

        page.navigate(address);
        Browsing.settle(page);
        clara.button("Write the next version").click();
        page.waitForURL("**/library/draft/*");
        Browsing.settle(page);
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill("Rituals, once more");
        isSaved(page);
        clara.button("Publish").click();
        page.waitForURL("**/library/own-*");
        assertThat(page.locator("main")).containsText("Ours · version 2");
        keys.go("Withdraw");
        assertThat(clara.dialog()).containsText("Couples who have it keep it");
        clara.inDialog("Withdraw").click();
        assertThat(page.locator("main")).containsText("It is not given any more");
        assertThat(clara.button("Write the next version")).hasCount(0);
        check.examine(page, "own-version-withdrawn", Browsing.DESK);

        Phone ben = Phone.of(browsing, practice.couple().b().email());
        ben.visit(newest(ben.email()));
        assertThat(ben.page().locator("h1")).hasText(OURS);
        ben.press("Start");
        ben.goTo(OUR_QUESTION.replace("{partner}", "Ana"));

        Phone cleo = Phone.of(browsing, practice.colleaguesCouple().a().email());
        cleo.visit(newest(cleo.email()));
        assertThat(cleo.page().locator("h1")).hasText("Our rituals");
        cleo.press("Start");
        assertThat(cleo.question()).isEqualTo(MOMENTS.replace("{partner}", "Dan"));
        assertThat(check.wrong()).isEmpty();
    }
}
