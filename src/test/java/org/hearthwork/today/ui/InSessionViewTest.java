package org.hearthwork.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.outcomes.CheckInOpens;
import org.hearthwork.outcomes.Checking;
import org.hearthwork.outcomes.Outcomes;
import org.hearthwork.sessions.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The screen that is turned to both, when something opens on it and when it does not. */
@SpringBootTest
class InSessionViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Checking checking;

    @Autowired
    private SafetyHolds holds;

    @Autowired
    private Homeworking homework;

    private Practice practice;

    @BeforeEach
    void both_are_in_and_it_opens_in_session() {
        practice = fixture.fresh();
        Actors.as(practice.clinician(), () -> {
            outcomes.begin(practice.couple().id());
            outcomes.opens(
                    practice.couple().id(),
                    outcomes.open(practice.couple().id()).version(),
                    CheckInOpens.IN_SESSION);
        });
    }

    private static Instant evening(int daysAgo) {
        return Meetings.at(Meetings.today().minusDays(daysAgo), 20);
    }

    private void bothAreIn(Map<String, AnswerBody> ofAna, Map<String, AnswerBody> ofBen) {
        checking.in(practice.couple().a(), evening(6), ofAna);
        checking.in(practice.couple().b(), evening(5), ofBen);
    }

    private void inSession(Runnable doing) {
        PracticeClock.at(
                Meetings.at(Meetings.today(), 12),
                () -> Actors.as(practice.clinician(), () -> {
                    navigate("couples/" + practice.couple().id() + "/in-session", InSessionView.class);
                    doing.run();
                }));
    }

    private void open() {
        findButton().withText("Open the reveal").click();
    }

    private String html() {
        return find(Main.class).single().getElement().getOuterHTML();
    }

    private String toast() {
        return find(Notification.class).all().getLast().getElement().getProperty("text");
    }

    @Test
    void what_is_opened_is_read_at_once_also_when_both_were_in_before_the_last_session() {
        bothAreIn(Map.of("good", AnswerBody.ofText("Tea")), Map.of("good", AnswerBody.ofText("Your laugh")));
        meetings.held(practice.clinician(), practice.couple(), Meetings.today().minusDays(3), 17);
        inSession(() -> {
            assertThat(html()).doesNotContain("Tea");
            open();
            assertThat(html()).contains("Tea", "Your laugh").doesNotContain("Open the reveal");
        });
    }

    @Test
    void where_nothing_is_for_both_that_is_said_instead_of_nothing() {
        bothAreIn(Map.of("good", AnswerBody.ofText("Tea")), Map.of("hard", AnswerBody.ofText("The bills")));
        inSession(() -> {
            open();
            assertThat(toast()).contains("nothing for the two of you to read");
            assertThat(html()).doesNotContain("Tea").doesNotContain("The bills");
        });
    }

    @Test
    void what_does_not_open_says_nothing_of_why_and_the_page_is_shown_anew() {
        bothAreIn(Map.of("good", AnswerBody.ofText("Tea")), Map.of("good", AnswerBody.ofText("Your laugh")));
        inSession(() -> {
            holds.hold(practice.couple().id(), "afraid at home");
            open();
            assertThat(toast()).isEqualTo("That did not open. Please open this page again.");
            assertThat(html()).doesNotContain("Open the reveal").doesNotContain("Tea");
        });
    }

    private void theWeekOfTheirRitual(Map<String, AnswerBody> ofAna, Map<String, AnswerBody> ofBen) {
        OccurrenceId week = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.sealed("our-rituals", "week", Meetings.today()),
                evening(3)));
        homework.does(practice.couple().a(), Seat.A, week, evening(2), ofAna);
        homework.does(practice.couple().b(), Seat.B, week, evening(1), ofBen);
    }

    private void openRatings() {
        findButton().withText("Open the ratings to both").click();
    }

    @Test
    void ratings_are_opened_in_the_room_and_read_there() {
        theWeekOfTheirRitual(
                Map.of("meaning-now", AnswerBody.ofNumber(2)), Map.of("meaning-now", AnswerBody.ofNumber(9)));
        inSession(() -> {
            assertThat(html()).doesNotContain("Meaning");
            openRatings();
            assertThat(html()).contains("Meaning").doesNotContain("Open the ratings to both");
        });
    }

    @Test
    void whether_anybody_rated_stands_nowhere_in_the_room_nor_why_it_does_not_open() {
        theWeekOfTheirRitual(
                Map.of("meaning-now", AnswerBody.ofNumber(2)), Map.of("meaning-now", AnswerBody.ofNumber(9)));
        String[] ofBoth = new String[1];
        inSession(() -> ofBoth[0] = html());
        practice = fixture.fresh();
        theWeekOfTheirRitual(Map.of("meaning-now", AnswerBody.ofNumber(2)), Map.of("keep", AnswerBody.ofKey("drop")));
        inSession(() -> {
            assertThat(withoutIds(html())).isEqualTo(withoutIds(ofBoth[0]));
            openRatings();
            assertThat(toast()).isEqualTo("That did not open. Please open this page again.");
            assertThat(html()).doesNotContain("Meaning").doesNotContain("Let it go");
        });
    }

    private static String withoutIds(String html) {
        return html.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }
}
