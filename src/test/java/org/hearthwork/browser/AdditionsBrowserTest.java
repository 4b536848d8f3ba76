package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What else there is within the six tips, each through its course by both partners, and as the clinician sees it. Ben has no mouse. */
class AdditionsBrowserTest {

    private final Browsing browsing = Browsing.shared();
    private Desk clara;
    private Phone ana;
    private Phone ben;

    @BeforeEach
    void a_couple() {
        Practice practice = PracticeFixture.on(
                        new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
        clara = Desk.of(browsing, practice.clinician().email());
        ana = Phone.of(browsing, practice.couple().a().email());
        ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
    }

    @Test
    void the_library_keeps_six_cards_and_each_says_what_else_there_is_within_its_tip() {
        browsing.visit(clara.page(), "library");
        assertThat(clara.page().locator(".tip-card")).hasCount(6);
        assertThat(clara.page().locator(".within-tip").first()).containsText("More within this tip");
        Browsing.picture(clara.page(), "library-within-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        link("What changed").click();
        clara.page().waitForURL("**/library/what-changed");
        Browsing.settle(clara.page());
        assertThat(clara.page().locator("main")).containsText("After the death of a child");
        Browsing.picture(clara.page(), "library-addition-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.openCouple("Ana & Ben");
        clara.button("Assign homework").first().click();
        assertThat(clara.dialog().locator(".exercise-choice")).hasCount(2);
        Browsing.settle(clara.page());
        clara.dialog().getByText("More within the six tips").scrollIntoViewIfNeeded();
        Browsing.picture(clara.page(), "assign-within-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    private Locator link(String name) {
        return clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private void onTheDesk(String title, String picture) {
        clara.page().reload();
        Browsing.settle(clara.page());
        link(title).click();
        clara.page().waitForURL("**/homework/**");
        Browsing.settle(clara.page());
        Browsing.picture(clara.page(), picture);
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    @Test
    void what_changed_is_said_apart_and_read_together_what_both_picked_first() {
        clara.assign("Ana & Ben", "What changed");
        ana.start("What changed");
        ana.tap("Sleep");
        ana.tap("Who I am");
        ana.isClean("what-changed-areas-phone");
        ana.goTo("What is one thing you miss");
        ana.write("A bath with the door closed.");
        ana.press("Next");
        ana.write("I laugh at smaller things.");
        ana.press("Finish");
        assertThat(ana.main()).containsText("Yours is in.");

        Keys keys = ben.startByKeys("What changed, each alone");
        keys.tick("Sleep").tick("Friends").go("Next");
        keys.write("What is one thing you miss", "Football on Tuesdays.");
        keys.finish();
        assertThat(ben.main()).containsText("You are both in");
        ben.isClean("what-changed-both-in-phone-dark");

        ana.visit("together");
        ana.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("What changed, each alone"))
                .first()
                .click();
        Browsing.settle(ana.page());
        assertThat(ana.main().locator(".reveal-question").first()).containsText("You both chose: Sleep");
        assertThat(ana.main()).containsText("Football on Tuesdays.");
        ana.isClean("what-changed-reveal-phone");

        ana.startFromHome("Look after one thing");
        assertThat(ana.main().locator("vaadin-checkbox-group").first()).containsText("You both picked");
        assertThat(ana.main().locator("vaadin-checkbox-group").first().locator("vaadin-checkbox"))
                .hasCount(1);
        ana.isClean("what-changed-look-after-phone");
        ana.tap("Sleep");
        ana.press("Next");
        ana.write("Saturday until nine belongs to Ben.");
        ana.finish();

        onTheDesk("What changed", "what-changed-desk");
        assertThat(clara.page().locator("main")).containsText("Football on Tuesdays.");
    }

    private static final String OVER = "Can we start over?";
    private static final String MINUTE = "Give me one minute, I will come back.";
    private static final String TEA = "Tea first, then we go on?";

    @Test
    void what_both_marked_would_reach_them_is_theirs_and_lies_ready_in_their_talk() {
        clara.assign("Ana & Ben", "Repair phrases");
        ana.start("Repair phrases");
        ana.tap("Slow it down");
        ana.tap(MINUTE);
        ana.tap("Begin again");
        ana.tap(OVER);
        ana.tap(TEA);
        ana.isClean("repair-marks-phone");
        ana.finish();

        Keys keys = ben.startByKeys("What would reach me");
        keys.to("Slow it down").press("Space");
        keys.tick(MINUTE);
        keys.to("Slow it down").along("Begin again");
        keys.tick(OVER).tick("Help me understand");
        ben.isClean("repair-marks-phone-dark");
        keys.finish();
        assertThat(ben.main()).containsText("You are both in");
        keys.go("The ones that are yours");
        keys.go("Start");
        for (Phone phone : new Phone[] {ana, ben}) {
            if (phone == ana) {
                phone.startFromHome("The ones that are yours");
            }
            assertThat(phone.main().locator("vaadin-checkbox")).hasCount(4);
            assertThat(phone.main()).containsText(MINUTE);
            assertThat(phone.main()).containsText(OVER);
            assertThat(phone.main()).not().containsText("Tea first");
            assertThat(phone.main()).not().containsText("Help me understand");
        }
        ana.isClean("repair-ours-phone");
        ana.tap(OVER);
        ana.press("Next");
        ana.write("When I start to count on my fingers.");
        ana.finish();
        keys.tick(MINUTE).finish();

        clara.openCouple("Ana & Ben");
        clara.chooseExercise("Say it / Hear it");
        clara.choosePart("Say it, hear it");
        clara.assign();
        ana.startFromHome("Say it, hear it");
        ben.startFromHome("Say it, hear it");
        ana.press("I speak first");
        assertThat(ben.main().locator(".phrase-card")).hasCount(2);
        assertThat(ana.main().locator(".phrase-card")).hasCount(0);
        ana.press("Start my two minutes");
        keys.go(OVER);
        assertThat(ben.main().locator(".phrase-large")).hasText(OVER);
        ben.isClean("repair-in-talk-phone-dark");
        ana.press("Pause");
        assertThat(ana.main().locator(".phrase-card")).hasCount(2);
        ana.press(MINUTE);
        assertThat(ana.main().locator(".phrase-large")).hasText(MINUTE);
        ana.isClean("repair-in-break-phone");
    }

    @Test
    void two_say_what_they_would_like_and_talk_in_turns_about_stress_from_outside() {
        clara.assign("Ana & Ben", "Stress talk");
        ana.start("Stress talk");
        ana.tap("Just listen");
        ana.isClean("stress-want-phone");
        ana.press("Next");
        ana.tap("Relatives");
        ana.finish();
        Keys keys = ben.startByKeys("What I would like");
        keys.to("Just listen").along("Think along and help").press("Space");
        keys.finish();
        assertThat(ben.main()).containsText("You are both in");
        keys.go("Fifteen minutes");
        keys.go("Start");
        assertThat(ben.main().locator(".wished")).hasCount(2);
        assertThat(ben.main().locator(".wished").first()).containsText("Ana");
        assertThat(ben.main().locator(".wished").first()).containsText("would like: Just listen");
        ben.isClean("stress-turns-phone-dark");
        keys.go("Start the turn");
        keys.go("This turn is done");
        keys.go("Start the turn");
        keys.go("This turn is done");
        assertThat(ben.main()).containsText("All turns done");
        keys.goTo("What did Ana do that helped");
        keys.write("What did Ana do", "She asked the one question and then nothing.");
        keys.finish();

        ana.startFromHome("Fifteen minutes");
        ana.isClean("stress-turns-phone");
        ana.goTo("How much did you get what you had asked for?");
        ana.main().getByText("4").first().click();
        Browsing.settle(ana.page());
        ana.isClean("stress-got-phone");
        ana.goToTheEnd();
        ana.press("Finish");
        ana.visit("together");
        assertThat(ana.main()).containsText("She asked the one question and then nothing.");
        onTheDesk("Stress talk", "stress-desk");
    }

    @Test
    void two_choose_a_theme_that_both_would_like_and_go_through_it_on_one_phone() {
        clara.assign("Ana & Ben", "Half hour");
        ana.start("Half hour");
        ana.tap("Play: being silly together");
        ana.tap("Money fears: what worries each of us");
        ana.isClean("half-hour-wish-phone");
        ana.finish();
        Keys keys = ben.startByKeys("Which would you like");
        keys.tick("Play").tick("Rest").finish();
        assertThat(ben.main()).containsText("You are both in");
        keys.go("Your half hour");
        keys.go("Start");
        Locator themes = ben.main().locator("vaadin-radio-button");
        assertThat(themes).hasCount(6);
        assertThat(themes.first()).containsText("You both picked");
        assertThat(themes.nth(1)).not().containsText("You both picked");
        keys.to("Play").press("Space");
        ben.isClean("half-hour-theme-phone-dark");
        keys.go("Next");
        assertThat(ben.main().locator(".read-aloud h3")).hasText("For the next half hour, nothing has to be useful.");
        assertThat(ben.main().locator(".read-aloud h3")).isFocused();
        ben.isClean("half-hour-opening-phone-dark");
        keys.go("Next").go("Next").go("Back").go("Next").go("Next");
        assertThat(ben.main().locator(".read-aloud")).containsText("Question 3, for both of you");
        keys.go("Next").go("Next");
        assertThat(ben.main().locator(".read-aloud")).containsText("To close");
        ben.page().reload();
        Browsing.settle(ben.page());
        assertThat(themes.first().locator("input")).isChecked();
        for (int step = 0; step < 7; step++) {
            keys.go("Next");
        }
        keys.write("What is one line", "You drew me with three ears.");
        keys.finish();

        ana.startFromHome("Your half hour");
        assertThat(ana.main()).containsText("Play: being silly together");
        ana.isClean("half-hour-theme-phone");
        ana.tap("Rest: how each of us gets some");
        ana.press("Next");
        ana.press("Next");
        ana.isClean("half-hour-question-phone");
        ana.goTo("How close did you feel");
        ana.main().getByText("7").first().click();
        Browsing.settle(ana.page());
        ana.goToTheEnd();
        ana.press("Finish");
        ana.visit("together");
        assertThat(ana.main()).containsText("You drew me with three ears.");
        onTheDesk("Half hour", "half-hour-desk");
    }

    @Test
    void three_cards_come_up_the_same_for_both_and_any_can_be_passed_over() {
        clara.openCouple("Ana & Ben");
        clara.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People"))
                .first()
                .click();
        Browsing.settle(clara.page());
        Locator loss = clara.page().getByLabel("May ask about a loss");
        assertThat(loss).not().isChecked();
        loss.check();
        Browsing.settle(clara.page());
        Browsing.picture(clara.page(), "question-themes-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
        clara.page().reload();
        Browsing.settle(clara.page());
        assertThat(clara.page().getByLabel("May ask about a loss")).isChecked();

        clara.assign("Ana & Ben", "Question deck");
        ana.start("Question deck");
        Locator anas = ana.main().locator(".read-aloud h3");
        String light = anas.textContent();
        assertThat(ana.main().locator(".read-aloud")).containsText("Card 1 of 3 · light");
        ana.isClean("deck-light-phone");
        ana.press("Next");
        String warmer = anas.textContent();
        ana.press("Next");
        assertThat(ana.main().locator(".read-aloud")).containsText("Card 3 of 3 · deep");
        ana.isClean("deck-deep-phone");

        Keys keys = ben.startByKeys("Three cards");
        Locator bens = ben.main().locator(".read-aloud h3");
        assertThat(bens).hasText(light);
        keys.go("Next");
        assertThat(bens).hasText(warmer);
        assertThat(bens).isFocused();
        ben.isClean("deck-warmer-phone-dark");
        ben.page().reload();
        Browsing.settle(ben.page());
        assertThat(bens).hasText(light);
        keys.goTo("Did you find something to talk about?");
        keys.to("Yes").press("Space");
        keys.goTo("What is one thing Ana said");
        keys.write("What is one thing Ana said", "That she still hums in the elevator.");
        keys.finish();
        ana.goTo("Did you find something to talk about?");
        ana.tap("A little");
        ana.goToTheEnd();
        ana.press("Finish");
        ana.visit("together");
        assertThat(ana.main()).containsText("That she still hums in the elevator.");
        onTheDesk("Question deck", "deck-desk");
        assertThat(clara.page().locator("main")).not().containsText(light);
    }

    @Test
    void each_addition_has_its_twin_on_paper() {
        for (String exercise :
                new String[] {"what-changed", "repair-phrases", "stress-talk", "half-hour", "question-deck"}) {
            browsing.visit(clara.page(), "library/" + exercise + "/print");
            Browsing.picture(clara.page(), "paper-" + exercise);
            assertThat(Browsing.axe(clara.page())).as(exercise).isEmpty();
        }
        assertThat(clara.page().locator("main")).containsText("A little warmer");
    }
}
