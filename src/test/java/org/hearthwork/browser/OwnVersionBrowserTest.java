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

    private static Locator sitting(Page page, String title) {
        return page.locator(".own-sitting")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private static Locator row(Locator sitting, String asked) {
        return sitting.locator(".own-question")
                .filter(new Locator.FilterOptions().setHas(sitting.page().getByText(asked)));
    }

    private static void unfold(Locator row) {
        row.locator("vaadin-details-summary").first().click();
        Browsing.settle(row.page());
    }

    private static void write(Locator row, String label, String words) {
        row.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .fill(words);
        Browsing.settle(row.page());
    }

    private static void isSaved(Page page) {
        assertThat(page.locator(".own-foot hearth-saved")).containsText("Saved");
    }

    private static void choose(Locator row, String label, String option) {
        row.locator("vaadin-select:has(> label:text-is('" + label + "'))").click();
        row.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .first()
                .click();
        Browsing.settle(row.page());
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
        clara.button("Make our own version").click();
        page.waitForURL("**/library/draft/*");
        Browsing.settle(page);
        page.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill(OURS);
        Locator design = sitting(page, "Choose what might fit");
        check.examine(page, "own-version-closed", Browsing.DESK);
        unfold(row(design, MOMENTS));
        write(row(design, MOMENTS), "What is asked", OUR_MOMENTS);
        design.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Scale").setExact(true))
                .click();
        Browsing.settle(page);
        Locator added = design.locator(".own-question").last();
        write(added, "What is asked", OUR_QUESTION);
        write(added, "Short name, for you", "Who begins");
        write(added, "Words at the low end", "Not at all");
        write(added, "Words at the high end", "Very much");
        choose(added, "Who will see the answer", "Sealed until you are both in");
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
        clara.button("Publish").click();
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
