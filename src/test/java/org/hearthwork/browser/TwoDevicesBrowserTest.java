package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two partners, and the second device of one of them, over one exercise of three questions. */
class TwoDevicesBrowserTest {

    private static final String EXERCISE = "Our rituals";
    private static final String MEANING = "What would it mean to you";

    private final Browsing browsing = Browsing.shared();
    private Phone maya;
    private Phone leo;

    @BeforeEach
    void the_two_have_something_to_do() {
        Desk nora = Desk.of(browsing, "nora@maple.test");
        nora.assign("Maya & Leo", EXERCISE);
        nora.page().context().close();
        maya = Phone.of(browsing, "maya@maple.test");
        leo = Phone.of(browsing, "leo@maple.test", ColorScheme.DARK);
    }

    @AfterEach
    void put_away() {
        maya.page().context().close();
        leo.page().context().close();
    }

    private static void answer(Phone phone, String words) {
        phone.goTo(MEANING);
        phone.write(words);
    }

    @Test
    void p14_what_the_other_device_wrote_is_shown_and_after_its_finish_nothing_claims_to_be_saved() {
        String work = maya.start(EXERCISE);
        answer(maya, "Written on the phone.");
        Phone tablet = Phone.of(browsing, "maya@maple.test");
        tablet.visit(work);
        if (tablet.button("Continue").isVisible()) {
            tablet.press("Continue");
        }
        tablet.goTo(MEANING);
        assertThat(tablet.field()).hasValue("Written on the phone.");
        tablet.write("Written on the tablet.");

        maya.field().fill("An older thought on the phone.");
        assertThat(maya.main()).containsText("you wrote something else here on another device");
        assertThat(maya.main()).containsText("Written on the tablet.");
        assertThat(maya.field()).hasValue("An older thought on the phone.");
        assertThat(maya.page().evaluate("document.documentElement.scrollWidth"))
                .as("nothing stands beside the phone")
                .isEqualTo(Browsing.PHONE);
        Browsing.picture(maya.page(), "promise-two-devices-phone");

        tablet.finish();
        maya.field().fill("Too late for it.");
        assertThat(maya.main()).containsText("handed in already or set aside, maybe on another device");
        assertThat(maya.main()).not().containsText("Nothing you wrote is lost");
        assertThat(maya.field()).hasValue("Too late for it.");
        assertThat(maya.button("Copy")).isVisible();
        Browsing.picture(maya.page(), "promise-finished-elsewhere-phone");
        tablet.page().context().close();

        maya.visit(work);
        assertThat(maya.main()).containsText("This is in");
        // What this tab alone has is still there after a reload.
        assertThat(maya.main().locator("hearth-left-over")).containsText("Too late for it.");
        Browsing.picture(maya.page(), "promise-left-over-phone");
        maya.button("Let it go").click();
        assertThat(maya.main().locator("hearth-left-over")).isHidden();
        assertThat(maya.page()
                        .evaluate("Object.keys(sessionStorage).filter(k => k.startsWith('hearthwork.unsent.do/'))"))
                .as("nothing of it is left in the tab")
                .isEqualTo(List.of());
    }

    @Test
    void p6_p20_taken_back_until_it_opens_and_read_by_both_until_each_of_them_has_talked_about_it() {
        String mayas = maya.start(EXERCISE);
        answer(maya, "A first thought of Maya.");
        maya.finish();
        assertThat(maya.main())
                .containsText("It opens when you are both in, unless your therapist keeps it for a session.");

        leo.start(EXERCISE);
        assertThat(leo.page().content()).doesNotContain("A first thought of Maya");

        maya.visit("together");
        maya.page().locator("a[href^='do/']:not([href='do/'])").first().waitFor();
        maya.visit(mayas);
        assertThat(maya.main()).containsText("A first thought of Maya.");
        Browsing.picture(maya.page(), "promise-take-back-phone");
        maya.press("Take it back");
        answer(maya, "A second thought of Maya.");
        maya.finish();

        answer(leo, "Leo thinks so too.");
        leo.goToTheEnd();
        leo.press("Finish");
        assertThat(leo.main()).containsText("You are both in");
        leo.button("Read it together")
                .or(leo.page().getByText("Read it together"))
                .click();
        leo.page().waitForURL("**/together/*");
        assertThat(leo.main()).containsText("A second thought of Maya.");
        assertThat(leo.main()).not().containsText("A first thought of Maya.");
        Browsing.picture(leo.page(), "promise-reveal-phone-dark");
        String reveal = leo.page().url();
        leo.press("We talked about it");

        maya.visit(mayas);
        assertThat(maya.main()).not().containsText("Take it back");
        maya.visit("home");
        assertThat(maya.page().locator("a[href='" + reveal.substring(reveal.indexOf("together/")) + "']"))
                .hasCount(1);
        maya.visit(reveal.substring(reveal.indexOf("together/")));
        assertThat(maya.main()).containsText("Leo thinks so too.");
        assertThat(maya.button("We talked about it")).isVisible();
    }
}
