package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.hearthwork.homework.Photographs;
import org.hearthwork.instruments.InTurn;
import org.hearthwork.kit.Seat;
import org.junit.jupiter.api.Test;

/** Something new through its course: each rates alone, the two begin small, look back, and plan the next week. */
class SomethingNewBrowserTest {

    private static final int CARDS = 40;

    private final Browsing browsing = Browsing.shared();
    private final OutsideLook look = new OutsideLook(browsing.hearthwork().data());

    private static Locator card(Phone phone) {
        return phone.main().locator(".rating-card h3");
    }

    private static Locator rate(Phone phone, int row, int value) {
        return phone.main()
                .locator(".rating")
                .nth(row)
                .locator("vaadin-radio-button")
                .nth(value);
    }

    /** The morning after has come. */
    private void theMorningAfter(String sitting, Practice practice) {
        look.superuser()
                .sql("""
                        update homework.occurrence set opens_at = now() - interval '1 minute', due_at = now() + interval '2 days'
                        where sitting = ? and couple_id = ?""")
                .params(sitting, practice.couple().id().value())
                .update();
    }

    @Test
    void two_rate_alone_begin_small_look_back_and_plan_the_next_week_from_what_excites_both() {
        Practice practice = PracticeFixture.on(look.superuser()).fresh();
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.openCouple("Ana & Ben");
        clara.chooseExercise("Something new");
        clara.chooseSchedule("Every week");
        clara.assign();

        Phone ana = Phone.of(browsing, practice.couple().a().email());
        anaRatesByHand(ana);
        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        benRatesByKeys(ben);

        nobodySeesARating(ana, "Learning eight dance steps");
        bothBeginSmall(ana, ben);
        theMorningAfter("first-after", practice);
        bothLookBack(ana, ben);
        theNextWeekIsPlanned(practice, ana, ben);

        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Something new"))
                .first()
                .click();
        clara.page().waitForURL("**/homework/**");
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("Learning eight dance steps");
        assertThat(clara.page().locator("main")).containsText("Never");
        assertThat(clara.page().locator("main")).containsText("Photos they show you");
        clara.page().waitForFunction("document.querySelector('img.photo').naturalWidth > 0");
        Browsing.picture(clara.page(), "something-new-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    private static void anaRatesByHand(Phone ana) {
        ana.start("Something new");
        ana.isClean("something-new-card-phone");
        int taps = 0;
        for (int at = 0; at < CARDS; at++) {
            assertThat(ana.main().locator(".rating-card")).containsText(at % 8 + 1 + " of 8");
            String what = card(ana).textContent();
            boolean excites = at == 0 || at == 5 || at == 9; // tasting, the picnic; bread
            rate(ana, 0, excites ? 4 : at == 3 ? 6 : at % 3).click();
            taps++;
            if (excites) {
                assertThat(ana.main().locator(".rating")).hasCount(3);
                if (at == 0) {
                    fitsTheScreen(ana);
                    ana.isClean("something-new-card-that-excites-phone");
                }
                rate(ana, 1, 2).click();
                rate(ana, 2, 4).click();
                taps += 2;
            }
            if (at < CARDS - 1) {
                assertThat(card(ana)).not().hasText(what);
            }
        }
        assertThat(taps).as("one tap a card, and two more for what excites").isEqualTo(CARDS + 6);
        ana.press("Next");
        ana.goTo("Do you have an idea of your own");
        ana.write("Breakfast for supper");
        ana.goTo("What have you been curious about");
        assertThat(ana.main()).containsText("It stays yours");
        ana.write("Pottery, properly");
        ana.finish();
    }

    private static void fitsTheScreen(Phone phone) {
        card(phone).focus();
        BoundingBox last = rate(phone, 2, 0).boundingBox();
        BoundingBox foot = phone.main().locator(".page-foot").boundingBox();
        assertThat(last.y + last.height).isLessThanOrEqualTo(foot.y);
    }

    private static void benRatesByKeys(Phone ben) {
        Keys keys = ben.startByKeys("What excites you");
        for (int at = 0; at < 8; at++) {
            String what = card(ben).textContent();
            boolean excites = at == 0 || at == 3 || at == 5; // tasting, the card trick, the picnic
            keys.choose("0", excites ? 5 : at == 1 ? 7 : 1);
            if (excites) {
                assertThat(ben.main().locator(".rating")).hasCount(3);
                keys.choose("0", 1);
                keys.choose("0", 4);
            }
            if (at == 1) {
                ben.isClean("something-new-never-phone-dark");
            }
            assertThat(card(ben)).hasText(what); // by the keys a card waits
            keys.go("Next");
        }
        assertThat(ben.main().locator("h2.question")).containsText("Kitchen and table");
        for (int group = 0; group < 4; group++) {
            keys.go("Leave out the rest");
        }
        keys.write("Do you have an idea of your own", "Supper on the roof");
        assertThat(ben.main()).containsText("Saved");
        keys.go("Next").write("What have you been curious", "A night in a tent");
        assertThat(ben.main()).containsText("Saved");
        keys.go("Next");
        keys.go("Finish");
        assertThat(ben.main()).containsText("You are both in");
        ben.isClean("something-new-both-in-phone-dark");
    }

    private static void nobodySeesARating(Phone ana, String ratedByBenAlone) {
        ana.visit("together");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("What excites you"))
                .first()
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.main()).containsText("Supper on the roof");
        assertThat(ana.main()).containsText("Breakfast for supper");
        assertThat(ana.main()).not().containsText("A night in a tent");
        assertThat(ana.main()).not().containsText(ratedByBenAlone);
        assertThat(ana.main()).not().containsText("Excites me");
        ana.isClean("something-new-ideas-phone");
    }

    private static void bothBeginSmall(Phone ana, Phone ben) {
        ana.startFromHome("Begin small");
        Locator suits = ana.main().locator("vaadin-checkbox-group").first();
        assertThat(suits).containsText("Suits you both");
        assertThat(suits.locator("vaadin-checkbox")).hasCount(2);
        assertThat(suits).not().containsText("card trick");
        ana.isClean("something-new-first-phone");
        ana.tap("A picnic on the living room floor");
        ana.press("Next");
        ana.page().getByLabel("Date").fill("tomorrow");
        ana.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions().setName("Time").setExact(true))
                .fill("9 PM");
        ana.page().keyboard().press("Tab");
        Browsing.settle(ana.page());
        assertThat(ana.main()).containsText("Saved");
        ana.press("Next");
        ana.tap("I say yes to this");
        ana.isClean("something-new-first-confirm-phone");
        ana.press("Finish");
        ben.startByKeys("Begin small")
                .goTo("Are you both up for this one?")
                .tick("I say yes to this")
                .go("Finish");
        ana.visit("together");
        assertThat(ana.main()).containsText("A picnic on the living room floor");
        assertThat(ana.main()).not().containsText("Not agreed yet");
        ana.isClean("something-new-together-phone");
    }

    private static void bothLookBack(Phone ana, Phone ben) {
        ana.startFromHome("After the small one");
        ana.isClean("something-new-after-phone");
        ana.tap("Yes");
        ana.goTo("What is the one line");
        ana.write("Cold tea on the floor");
        anaAddsAPhoto(ana);
        ana.goToTheEnd();
        ana.press("Finish");
        Keys keys = ben.startByKeys("After the small one");
        ben.isClean("something-new-after-phone-dark");
        keys.choose("Yes", 0)
                .goTo("What is the one line")
                .write("What is the one line", "The dog got the sandwich")
                .finish();
        ana.visit("together");
        assertThat(ana.main()).containsText("Cold tea on the floor");
        assertThat(ana.main()).containsText("The dog got the sandwich");
        isDrawn(ana);
        ana.isClean("something-new-memories-phone");
        ben.visit("together");
        isDrawn(ben);
        assertThat(ben.main()).not().containsText("Also show it to our clinician");
        assertThat(ben.main()).not().containsText("Remove the photo");
        ben.isClean("something-new-memories-phone-dark");
    }

    private static Locator photo(Phone phone) {
        return phone.main().locator("img.photo");
    }

    private static void isDrawn(Phone phone) {
        assertThat(photo(phone)).hasCount(1);
        phone.page().waitForFunction("document.querySelector('img.photo').naturalWidth > 0");
    }

    private static void sends(Phone phone, String name, byte[] file) {
        phone.page().locator("vaadin-upload input[type=file]").setInputFiles(new FilePayload(name, "image/jpeg", file));
    }

    /** Off until she wants one; what is no photo, or only half of one, is said at the field, and her line stays. */
    private static void anaAddsAPhoto(Phone ana) {
        assertThat(ana.button("Choose a photo")).isHidden();
        ana.isClean("something-new-photo-folded-phone");
        ana.tap("Add a photo");
        sends(ana, "letter.jpg", "Dear Ben".getBytes(StandardCharsets.UTF_8));
        assertThat(ana.main()).containsText("This file is no photo that can be shown here");
        byte[] whole = Photographs.fromAPhone(1200, 900, 6);
        sends(ana, "half.jpg", Arrays.copyOf(whole, whole.length / 2));
        assertThat(ana.main()).containsText("This photo is damaged or not complete");
        ana.isClean("something-new-photo-refused-phone");
        assertThat(ana.field()).hasValue("Cold tea on the floor");
        sends(ana, "picnic.jpg", whole);
        isDrawn(ana);
        assertThat(ana.main()).not().containsText("damaged");
        assertThat(ana.page().getByLabel("Also show it to our clinician")).not().isChecked();
        ana.isClean("something-new-photo-phone");
        APIResponse kept = ana.page()
                .request()
                .get(ana.page()
                        .evaluate("document.querySelector('img.photo').src")
                        .toString());
        assertThat(kept.headers())
                .containsEntry("content-type", "image/jpeg")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(kept.headers().get("cache-control")).contains("no-store");
        assertThat(new String(kept.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", Photographs.CAMERA);
        ana.page().reload();
        Browsing.settle(ana.page());
        isDrawn(ana);
        ana.tap("Also show it to our clinician");
        ana.tap("Remove the photo");
        ana.press("Keep it");
    }

    private void theNextWeekIsPlanned(Practice practice, Phone ana, Phone ben) {
        look.superuser().sql("""
                        update homework.occurrence set opens_at = now() - interval '1 minute'
                        where sitting = 'plan' and couple_id = ? and number = 2""").param(practice.couple().id().value()).update();
        look.superuser()
                .sql(
                        "update homework.occurrence set due_at = now() + interval '3 days' where sitting = 'plan' and couple_id = ? and number = 2")
                .param(practice.couple().id().value())
                .update();
        Phone first = turn(practice).equals(Seat.A) ? ana : ben;
        Phone second = first == ana ? ben : ana;
        String name = first == ana ? "Ana" : "Ben";
        String own = first == ana ? "Baking bread or pretzels from scratch" : "A card trick or juggling";
        first.startFromHome("Plan one");
        assertThat(first.main()).containsText("It is your turn this week.");
        assertThat(first.main()).containsText(first == ana ? "Pottery, properly" : "A night in a tent");
        assertThat(first.main()).not().containsText("A picnic on the living room floor");
        first.tap(own);
        assertThat(first.main()).containsText("Saved");
        first.isClean("something-new-curiosity-phone");
        first.press("Next");
        Locator forward = first.main().locator("vaadin-checkbox-group").first();
        assertThat(forward).containsText("Your curiosity, put forward this week");
        first.tap(own);
        first.isClean("something-new-plan-phone");
        first.goToTheEnd();
        first.tap("I say yes to this");
        first.press("Finish");
        second.startFromHome("Plan one");
        assertThat(second.main()).not().containsText("It is your turn");
        assertThat(second.main().locator("vaadin-checkbox-group").first())
                .containsText(name + "’s curiosity, put forward this week");
        assertThat(second.main().locator("vaadin-checkbox-group").first()).containsText(own);
        assertThat(second.main()).not().containsText("Excites me");
        second.isClean("something-new-curiosity-of-the-other-phone");
        second.goToTheEnd();
        second.tap("I say yes to this");
        second.press("Finish");
        second.visit("together");
        assertThat(second.main().locator(".agreement").first()).containsText(name + "’s curiosity");
        second.isClean("something-new-curiosity-together-phone");
        first.visit("together");
        assertThat(first.main().locator(".agreement").first()).containsText("Your curiosity");
    }

    private Seat turn(Practice practice) {
        return InTurn.whose(
                look.superuser()
                        .sql("select id from homework.assignment where couple_id = ?")
                        .param(practice.couple().id().value())
                        .query(UUID.class)
                        .single(),
                2);
    }
}
