package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map of who does what, under a thumb and by the keys. */
class LoadMapBrowserTest {

    private static final int CARDS = 48;

    private static final Browsing BROWSING = Browsing.shared();

    @BeforeAll
    static void the_two_have_a_map_to_draw() {
        Desk nora = Desk.of(BROWSING, "nora@maple.test");
        nora.assign("Maya & Leo", "Load map");
        nora.page().context().close();
    }

    private static Locator card(Phone phone) {
        return phone.main().locator(".map-card h3");
    }

    private static Locator place(Phone phone, int row, int value) {
        return phone.main()
                .locator(".places")
                .nth(row)
                .locator("vaadin-radio-button")
                .nth(value);
    }

    private static void at(Phone phone, String step) {
        assertThat(phone.main().locator(".map-card")).containsText(step);
    }

    @Test
    void the_whole_map_is_drawn_by_one_tap_a_row_and_one_to_go_on() {
        Phone maya = Phone.of(BROWSING, "maya@maple.test");
        maya.start("Load map");
        fitsTheScreen(maya);
        Browsing.picture(maya.page(), "load-map-phone");
        int taps = 0;
        for (int card = 0; card < CARDS; card++) {
            at(maya, card % 6 + 1 + " of 6");
            String what = card(maya).textContent();
            for (int row = 0; row < 3; row++) {
                place(maya, row, (card + row) % 7).click();
                taps++;
            }
            if (card == 20) {
                Browsing.picture(maya.page(), "load-map-on-the-way-phone");
            }
            if (card < CARDS - 1) {
                assertThat(card(maya)).not().hasText(what);
            }
        }
        maya.button("Next").click();
        taps++;
        assertThat(maya.main().locator("h2.question"))
                .hasText("Is there something you carry that was not on any card?");
        assertThat(taps).isEqualTo(3 * CARDS + 1);
        assertThat(new OutsideLook(BROWSING.hearthwork().data()).texts("""
                                select a.body from homework.answer a
                                join access.account c on c.practice_id = a.practice_id and c.partner_id = a.partner_id
                                where c.email = 'maya@maple.test'"""))
                .anyMatch(answer -> answer.contains("milk-feeds"));
    }

    /** Above the foot of the page, nothing of a card is covered, and nothing stands beside it. */
    private static void fitsTheScreen(Phone phone) {
        card(phone).focus();
        BoundingBox last = place(phone, 2, 0).boundingBox();
        BoundingBox foot = phone.main().locator(".page-foot").boundingBox();
        assertThat(last.y + last.height).isLessThanOrEqualTo(foot.y);
        assertThat(phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Browsing.PHONE);
        assertThat(Browsing.axe(phone.page())).isEmpty();
    }

    @Test
    void a_line_takes_a_drag_and_the_keys_and_by_the_keys_a_card_waits() {
        Phone leo = Phone.of(BROWSING, "leo@maple.test", ColorScheme.DARK);
        Page page = leo.page();
        page.clock().install();
        leo.start("Load map");
        BoundingBox from = place(leo, 0, 0).boundingBox();
        BoundingBox to = place(leo, 0, 3).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse()
                .move(
                        to.x + to.width / 2,
                        to.y + to.height / 2,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(5));
        page.mouse().up();
        assertThat(place(leo, 0, 3)).hasAttribute("checked", "");
        assertThat(leo.main().locator(".places-said").first()).hasText("Mostly my partner");

        String what = card(leo).textContent();
        for (int row = 1; row < 3; row++) {
            place(leo, row, 0).locator("input").focus();
            page.keyboard().press("Space");
            page.keyboard().press("ArrowRight");
            assertThat(place(leo, row, 1)).hasAttribute("checked", "");
        }
        Browsing.settle(page);
        page.clock().fastForward(Duration.ofSeconds(5).toMillis());
        Browsing.settle(page);
        assertThat(card(leo)).hasText(what);
        Browsing.picture(page, "load-map-phone-dark");

        leo.press("Next");
        assertThat(card(leo)).not().hasText(what);
        assertThat(card(leo)).isFocused();
        leo.press("Back");
        assertThat(card(leo)).hasText(what);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(Browsing.PHONE);
        Browsing.picture(page, "load-map-phone-dark-200");
        assertThat(List.of(place(leo, 0, 3).getAttribute("checked"))).containsExactly("");
    }

    private static final OutsideLook LOOK =
            new OutsideLook(BROWSING.hearthwork().data());

    @Test
    void two_draw_their_maps_alone_make_one_deal_out_of_both_and_look_at_it_each_week() {
        Practice practice = PracticeFixture.on(LOOK.superuser()).fresh();
        Desk clara = Desk.of(BROWSING, practice.clinician().email());
        clara.assign("Ana & Ben", "Load map");
        Phone ana = Phone.of(BROWSING, practice.couple().a().email());
        Phone ben = Phone.of(BROWSING, practice.couple().b().email(), ColorScheme.DARK);
        anaDrawsByHand(ana);
        benDrawsByKeys(ben);
        theLongRevealBeginsWithThreeDifferences(ana);
        anaMakesADeal(ana);
        benSaysYesByKeys(ben);
        for (Phone phone : List.of(ana, ben)) {
            phone.visit("together");
            assertThat(phone.main()).containsText("Who owns it: Ben");
            assertThat(phone.main()).not().containsText("Not agreed yet");
        }
        ana.isClean("load-map-together-phone");
        theFirstWeekIsOver(practice);
        bothReview(ana, ben);
        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Load map"))
                .first()
                .click();
        clara.page().waitForURL("**/homework/**");
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("asleep by nine");
        Browsing.picture(clara.page(), "load-map-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    /** Feeding half and half, of the nights the first one hers and the second one nobody's. */
    private static void anaDrawsByHand(Phone ana) {
        ana.start("Load map");
        for (int card = 0; card < 12; card++) {
            at(ana, card % 6 + 1 + " of 6");
            String what = card(ana).textContent();
            int value = card == 6 ? 0 : card == 7 ? 6 : card < 6 ? 2 : 3;
            for (int row = 0; row < 3; row++) {
                place(ana, row, value).click();
            }
            assertThat(card(ana)).not().hasText(what);
        }
        ana.goTo("All in all, how fair");
        ana.main().getByText("−4").first().click();
        ana.finish();
    }

    /** Feeding as she sees it, the first night his too, the second one hers, and all the rest of the nights his. */
    private static void benDrawsByKeys(Phone ben) {
        Keys keys = ben.startByKeys("Draw your map");
        for (int card = 0; card < 12; card++) {
            int steps = card < 6 ? 2 : card == 6 ? 1 : card == 7 ? 4 : 0;
            for (int row = 0; row < 3; row++) {
                keys.choose("Me", steps);
            }
            keys.go("Next");
        }
        for (int group = 0; group < 6; group++) {
            keys.go("Leave out the rest");
        }
        for (int question = 0; !ben.button("Finish").isVisible(); question++) {
            assertThat(question).isLessThan(20);
            keys.go(ben.button("Leave out the rest").isVisible() ? "Leave out the rest" : "Next");
        }
        keys.go("Finish");
        assertThat(ben.main()).containsText("You are both in");
        ben.isClean("load-map-both-in-phone-dark");
    }

    private static void theLongRevealBeginsWithThreeDifferences(Phone ana) {
        ana.visit("together");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Draw your map"))
                .first()
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.main()).containsText("Where you see it most differently");
        assertThat(ana.main()).not().containsText("how fair");
        ana.isClean("load-map-reveal-phone");
    }

    private static void anaMakesADeal(Phone ana) {
        ana.startFromHome("Make a deal");
        Locator offered = ana.main().locator(".load-button");
        assertThat(offered).hasCount(2);
        assertThat(offered.first()).containsText("You each see it as mostly your own.");
        ana.isClean("load-map-deal-phone");
        offered.first().click();
        Browsing.settle(ana.page());
        ana.main().locator(".move vaadin-radio-button").nth(1).click();
        ana.page().getByLabel("Good enough means").fill("asleep by nine");
        ana.main()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("On Monday"))
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.main()).containsText("Saved");
        ana.isClean("load-map-deal-filled-phone");
        ana.press("Next");
        assertThat(ana.main().locator(".load-button")).hasCount(1);
        ana.goTo("What will you do in a bad week?");
        ana.write("Pizza, and nobody keeps score");
        ana.goTo("Can you both live with this");
        ana.main().getByText("I say yes to this").click();
        ana.isClean("load-map-deal-confirm-phone");
        ana.press("Finish");
    }

    private static void benSaysYesByKeys(Phone ben) {
        Keys keys = ben.startByKeys("Make a deal");
        for (int question = 0; !ben.button("Finish").isVisible(); question++) {
            assertThat(question).isLessThan(20);
            keys.go("Next");
        }
        keys.tick("I say yes to this");
        keys.go("Finish");
    }

    private static void theFirstWeekIsOver(Practice practice) {
        LOOK.superuser().sql("""
                        update homework.occurrence o set opens_at = now() - interval '1 minute'
                        where o.couple_id = ? and o.sitting = 'review'
                          and o.opens_at = (select min(n.opens_at) from homework.occurrence n where n.couple_id = o.couple_id and n.sitting = 'review')""").param(practice.couple().id().value()).update();
    }

    private static void bothReview(Phone ana, Phone ben) {
        for (Phone phone : List.of(ana, ben)) {
            String scheme = phone == ana ? "phone" : "phone-dark";
            phone.visit("home");
            phone.keys().go("Start");
            assertThat(phone.main().locator("h2.question")).hasText("Ten minutes on the deal");
            assertThat(phone.main()).containsText("asleep by nine");
            phone.isClean("load-map-review-" + scheme);
            phone.keys().go("Start");
            assertThat(phone.main()).containsText("asleep by nine");
            assertThat(phone.main().locator(".rating-card h3")).hasText("First move");
            assertThat(phone.main().locator(".rating-card")).not().containsText("of 3");
            phone.isClean("load-map-kept-" + scheme);
        }
        ana.main().getByText("Kept").first().click();
        ana.goTo("“I saw you …”");
        ana.write("You took the first cry.");
        ana.goToTheEnd();
        ana.press("Finish");
        ben.keys()
                .choose("Kept", 0)
                .goTo("“I saw you …”")
                .write("“I saw you …”", "You let me do it my way.")
                .finish();
        ana.visit("together");
        assertThat(ana.main()).containsText("You let me do it my way.");
        ana.isClean("load-map-thanks-phone");
    }

    /** A couple of the demo practice, each with a whole map of 48 cards. */
    @Test
    void the_reveal_of_two_whole_maps_is_read_from_the_largest_difference_on() {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Phone kofi = Phone.of(BROWSING, "kofi@maple.test", scheme);
            kofi.visit(
                    "together/" + LOOK.superuser().sql("""
                                    select o.id from homework.occurrence o
                                    join homework.assignment a on a.practice_id = o.practice_id and a.id = o.assignment_id
                                    join access.account c on c.practice_id = o.practice_id
                                    join couples.partner p on p.practice_id = c.practice_id and p.id = c.partner_id and p.couple_id = o.couple_id
                                    where c.email = 'kofi@maple.test' and a.exercise = 'load-map' and o.sitting = 'map'""").query(String.class).single());
            assertThat(kofi.main()).containsText("Where you see it most differently");
            kofi.isClean("load-map-reveal-whole-phone" + (scheme == ColorScheme.DARK ? "-dark" : ""));
        }
    }
}
