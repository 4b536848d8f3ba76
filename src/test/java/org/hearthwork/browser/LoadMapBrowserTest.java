package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
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
        assertThat(new OutsideLook(BROWSING.hearthwork().data())
                        .superuser()
                        .sql("""
                                select count(*) from homework.answer a
                                join access.account c on c.practice_id = a.practice_id and c.partner_id = a.partner_id
                                where c.email = 'maya@maple.test' and a.body like '%milk-feeds%'""")
                        .query(Integer.class)
                        .single())
                .isPositive();
        maya.page().context().close();
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
        page.context().close();
    }
}
