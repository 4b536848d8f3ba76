package org.hearthwork.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.database.OutsideLook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Say it / Hear it through its course: each prepares, then the two talk in turns, on two phones or on one. */
class SayItHearItBrowserTest {

    private static final double A_SECOND = 1000;
    private static final String ANAS = "the door closed and nobody said goodbye";
    private static final String BENS = "I came home to a list";

    private final Browsing browsing = Browsing.shared();
    private Practice practice;

    @BeforeEach
    void scene() {
        practice = PracticeFixture.on(new OutsideLook(browsing.hearthwork().data()).superuser())
                .fresh();
    }

    private static Locator title(Phone phone) {
        return phone.page().locator("main h2.question");
    }

    /** What the one did is on the other phone within a second, by itself. */
    private static void stands(Phone phone, String title) {
        assertThat(title(phone)).hasText(title, new LocatorAssertions.HasTextOptions().setTimeout(A_SECOND));
    }

    private static void pick(Phone phone, String option) {
        phone.main()
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        Browsing.settle(phone.page());
    }

    private static void rate(Phone phone, int number) {
        phone.main()
                .locator("vaadin-radio-group.scale vaadin-radio-button")
                .nth(number)
                .click();
        Browsing.settle(phone.page());
    }

    private void prepares(Phone phone, String topic, String size, String when) {
        phone.goTo("What is one thing you would like");
        phone.page().getByLabel("Something of your own").fill(topic);
        assertThat(phone.main()).containsText("Saved");
        Browsing.settle(phone.page());
        phone.press("Next");
        pick(phone, size);
        phone.press("Next");
        phone.write(when);
        phone.press("Finish");
    }

    /** Something of his own, of a medium size, and the moment it is about. */
    private static void preparesByKeys(Phone ben) {
        Keys keys = ben.startByKeys("Prepare, each alone").goTo("What is one thing you would like");
        keys.to("Something of your own");
        ben.page().keyboard().type("The list");
        assertThat(ben.main()).containsText("Saved");
        keys.go("Next").choose("Small, easy to say", 1).go("Next").to("When");
        ben.page().keyboard().type(BENS);
        assertThat(ben.main()).containsText("Saved");
        keys.go("Finish");
    }

    private static void starts(Phone phone) {
        phone.visit("home");
        phone.main().locator("a[href^='do/']").first().click();
        phone.page().waitForURL("**/do/*");
        Browsing.settle(phone.page());
        phone.press("Start");
    }

    private void bothPrepare(Phone ana, Phone ben) {
        starts(ana);
        prepares(ana, "Mornings", "Small, easy to say", ANAS);
        assertThat(ana.main()).containsText("Yours is in.");
        assertThat(ana.main()).not().containsText("Say it, hear it");
        ana.isClean("talk-prepared-phone");
        ana.press("Send it to Ben");
        ana.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send it to Ben"))
                .click();
        assertThat(ana.main()).containsText("You sent Ben what you prepared.");
        Browsing.settle(ana.page());
        preparesByKeys(ben);
        assertThat(ben.main()).containsText("You are both in");
        assertThat(ana.main())
                .containsText("You are both in", new LocatorAssertions.ContainsTextOptions().setTimeout(A_SECOND));
        ana.isClean("talk-open-now-phone");
    }

    private static void goesToTheTalk(Phone phone) {
        phone.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Say it, hear it"))
                .first()
                .click();
        Browsing.settle(phone.page());
        phone.press("Start");
    }

    @Test
    void two_talk_in_step_on_two_phones_one_by_keyboard_over_a_reload_and_a_lost_connection() {
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.assign("Ana & Ben", "Say it / Hear it");
        Phone ana = Phone.of(browsing, practice.couple().a().email());
        Phone ben = Phone.of(browsing, practice.couple().b().email(), ColorScheme.DARK);
        bothPrepare(ana, ben);
        goesToTheTalk(ana);
        ben.keys().go("Say it, hear it").go("Start");
        assertThat(title(ana)).hasText("Sit down together");
        ana.isClean("talk-begin-phone");

        ana.press("I speak first");
        stands(ben, "Ana speaks, you listen");
        assertThat(title(ana)).hasText("You speak, Ben listens");
        assertThat(ana.main()).containsText(ANAS);
        assertThat(ben.main()).not().containsText(ANAS);
        ana.press("Start my two minutes");
        ana.isClean("talk-say-phone");
        ben.isClean("talk-listen-phone-dark");
        ana.page().waitForTimeout(2500);
        ana.page().reload();
        Browsing.settle(ana.page());
        assertThat(title(ana)).hasText("You speak, Ben listens");
        assertThat(ana.page().locator(".turn-clock")).containsText("1:5");
        ana.press("I have said it");

        stands(ben, "What did you hear Ana say?");
        ben.isClean("talk-hear-phone-dark");
        ben.keys().to("What I heard");
        ben.page().keyboard().type("That mornings feel lonely");
        assertThat(ben.main()).containsText("Saved");
        Browsing.settle(ben.page());
        ben.page().context().setOffline(true);
        ben.page().keyboard().type(" to you");
        ben.page().waitForTimeout(1500);
        ben.page().context().setOffline(false);
        assertThat(ben.main().locator(".saved")).hasAttribute("state", "said");
        Browsing.settle(ben.page());
        ben.page().reload();
        Browsing.settle(ben.page());
        assertThat(ben.field()).hasValue("That mornings feel lonely to you");
        ben.keys().go("This is what I heard");

        stands(ana, "How well did Ben understand you?");
        assertThat(ana.main()).containsText("That mornings feel lonely to you");
        assertThat(title(ben)).hasText("Ana looks at what you heard");
        ana.isClean("talk-rate-phone");
        ana.press("Go on");
        assertThat(ana.main()).containsText("Choose a number from 0 to 4.");
        rate(ana, 2);
        ana.press("Say it once more");
        stands(ben, "Ana speaks, you listen");
        ana.press("Start my two minutes");
        ana.press("I have said it");
        stands(ben, "What did you hear Ana say?");
        ben.keys().go("I said it aloud instead of writing it");
        ben.page().keyboard().press("Space");
        ben.keys().go("This is what I heard");
        stands(ana, "How well did Ben understand you?");
        assertThat(ana.button("Say it once more")).hasCount(0);
        rate(ana, 4);
        ana.press("Go on");

        stands(ben, "Ask Ana one open question");
        ben.isClean("talk-ask-phone-dark");
        ben.keys().go("Pause");
        stands(ana, "A break for you two");
        ana.isClean("talk-break-phone");
        ana.press("Go on");
        stands(ben, "Ask Ana one open question");
        ben.keys().to("Can you tell me a little more?");
        ben.page().keyboard().press("Space");
        ben.keys().go("I asked, and listened");
        assertThat(title(ben)).hasText("Say one thing back to Ana");
        ben.isClean("talk-respond-phone-dark");
        ben.keys().to("Thank you for telling me");
        ben.page().keyboard().press("Space");
        ben.keys().go("I said it");

        stands(ana, "Ben speaks, you listen");
        ben.keys().go("Start my two minutes");
        ben.keys().go("I have said it");
        stands(ana, "What did you hear Ben say?");
        ana.field().fill("That the list comes before hello");
        Browsing.settle(ana.page());
        ana.press("This is what I heard");
        stands(ben, "How well did Ana understand you?");
        ben.keys().to("0");
        ben.page().keyboard().press("ArrowRight");
        ben.page().keyboard().press("ArrowRight");
        ben.page().keyboard().press("ArrowRight");
        ben.keys().go("Go on");
        stands(ana, "Ask Ben one open question");
        pick(ana, "What would you need most just now?");
        ana.press("I asked, and listened");
        pick(ana, "I am with you in this");
        ana.press("I said it");
        stands(ben, "You both spoke, and were heard");
        ana.isClean("talk-over-phone");

        ana.press("The last questions, alone");
        assertThat(title(ana)).hasText("All in all, how much did you feel heard and respected?");
        ana.isClean("talk-alone-phone");
        rate(ana, 8);
        ana.finish();
        ben.keys().go("The last questions, alone");
        ben.keys().to("0");
        ben.page().keyboard().press("ArrowRight");
        Browsing.settle(ben.page());
        for (int question = 0; question < 10 && !ben.button("Finish").isVisible(); question++) {
            ben.keys().go("Next");
        }
        ben.keys().go("Finish");
        assertThat(ben.main()).containsText("You are both in");
        assertThat(ana.main())
                .containsText("You are both in", new LocatorAssertions.ContainsTextOptions().setTimeout(A_SECOND));

        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Say it / Hear it"))
                .first()
                .click();
        Browsing.settle(clara.page());
        Locator desk = clara.page().locator("main");
        assertThat(desk).containsText("A full round");
        assertThat(desk).containsText("understood by Ben: 2 of 4, and 4 of 4 when it was said once more");
        assertThat(desk).containsText("1 break");
        assertThat(desk).containsText("That the list comes before hello");
        Browsing.picture(clara.page(), "talk-desk");
        assertThat(Browsing.axe(clara.page())).isEmpty();
    }

    @Test
    void two_pass_one_phone_over_and_leave_it_after_one_direction() {
        Desk clara = Desk.of(browsing, practice.clinician().email());
        clara.assign("Ana & Ben", "Say it / Hear it");
        Phone ana = Phone.of(browsing, practice.couple().a().email());
        Phone ben = Phone.of(browsing, practice.couple().b().email());
        bothPrepare(ana, ben);
        goesToTheTalk(ana);
        goesToTheTalk(ben);
        ana.page().getByLabel("We pass this phone back and forth").check();
        ana.press("Ben first");
        stands(ben, "You are on Ana’s phone");
        ben.isClean("talk-elsewhere-phone");
        assertThat(title(ana)).hasText("Ben speaks, Ana listens");
        assertThat(ana.main()).containsText("Hand over the phone. It is your turn.");
        assertThat(ana.main()).not().containsText(BENS);
        ana.isClean("talk-passed-phone");
        ana.press("Start my two minutes");
        ana.press("I have said it");
        ana.field().fill("That the list comes first");
        Browsing.settle(ana.page());
        ana.press("This is what I heard");
        assertThat(title(ana)).hasText("Ben, how well did Ana understand you?");
        rate(ana, 3);
        ana.press("Go on");
        ben.press("Each on our own phone");
        stands(ana, "Ask Ben one open question");
        ben.press("Pause");
        stands(ana, "A break for you two");
        ben.press("End the talk here");
        stands(ana, "The talk ended here");
        ana.isClean("talk-left-phone");
        ana.press("The last questions, alone");
        ana.finish();
        ben.press("The last questions, alone");
        ben.goToTheEnd();
        ben.press("Finish");
        clara.page().reload();
        Browsing.settle(clara.page());
        clara.page()
                .locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Say it / Hear it"))
                .first()
                .click();
        assertThat(clara.page().locator("main")).containsText("One direction");
    }
}
