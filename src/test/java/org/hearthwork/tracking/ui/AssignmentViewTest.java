package org.hearthwork.tracking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Pair;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.ui.Rows;
import org.hearthwork.kit.ui.WhatIsDrawn;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.Timeline;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** One assignment on the desk. */
@SpringBootTest
class AssignmentViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Tracking tracking;

    @Autowired
    PracticeClock clock;

    Practice practice;
    Pair pair;
    AssignmentId assignment;
    Instant weekAgo;

    @BeforeEach
    void both_have_talked_and_it_waits_for_the_session() {
        practice = fixture.fresh();
        pair = practice.traineesCouple();
        weekAgo = clock.instant().minus(Duration.ofDays(7));
        AssignmentWish usual =
                homework.wish("say-it-hear-it", Homeworking.day(clock.instant()).plusDays(1));
        assignment = homework.assign(
                practice.associate(),
                pair,
                new AssignmentWish(
                        usual.exercise(),
                        usual.sitting(),
                        false,
                        usual.audience(),
                        usual.schedule(),
                        usual.due(),
                        usual.whoSees(),
                        RevealRule.BY_CLINICIAN,
                        true,
                        usual.kit(),
                        Map.of(),
                        true),
                weekAgo);
        hands(pair.a(), Seat.A, "That you put the phone away", 9);
        hands(pair.b(), Seat.B, "The tea", 1);
    }

    private void hands(Actor partner, Seat seat, String helped, int respected) {
        homework.does(
                partner,
                seat,
                homework.occurrence(assignment),
                weekAgo.plus(Duration.ofDays(1)),
                Map.of(
                        "helped", AnswerBody.ofText(helped),
                        "respected", AnswerBody.ofNumber(respected),
                        "safe", AnswerBody.ofNumber(2)));
    }

    private void opened(Actor by, Runnable doing) {
        Actors.as(by, () -> {
            navigate(TrackingNavigation.assignment(pair.id(), assignment), Component.class);
            doing.run();
        });
    }

    private String text() {
        return find(Main.class).single().getElement().getTextRecursively();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream()
                .map(Button::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void the_answers_stand_side_by_side_with_their_tags() {
        opened(practice.associate(), () -> {
            assertThat(find(H1.class).single().getText()).isEqualTo("Say it / Hear it");
            assertThat(text())
                    .contains("That you put the phone away", "The tea", "Far apart", "Sealed by both")
                    .contains("Clinician-only — do not read aloud");
        });
    }

    @Test
    void the_reveal_is_opened_in_session_and_the_tags_change() {
        opened(practice.associate(), () -> {
            findButton().withText("Open the reveal").click();

            assertThat(text()).contains("Revealed");
            assertThat(buttons()).doesNotContain("Open the reveal", "Hold");
        });
    }

    private void bothLookBackAtTheirRitual(Map<String, AnswerBody> ofB) {
        assignment = homework.assign(
                practice.associate(),
                pair,
                Homeworking.sealed(
                        "our-rituals", "week", Homeworking.day(clock.instant()).plusDays(1)),
                weekAgo);
        Instant dayAfter = weekAgo.plus(Duration.ofDays(1));
        OccurrenceId week = homework.occurrence(assignment);
        homework.does(
                pair.a(),
                Seat.A,
                week,
                dayAfter,
                Map.of("keep", AnswerBody.ofKey("drop"), "meaning-now", AnswerBody.ofNumber(2)));
        homework.does(pair.b(), Seat.B, week, dayAfter, ofB);
    }

    @Test
    void what_both_rated_is_opened_to_them_by_one_click_and_says_who_did() {
        bothLookBackAtTheirRitual(Map.of("keep", AnswerBody.ofKey("keep"), "meaning-now", AnswerBody.ofNumber(9)));
        opened(practice.associate(), () -> {
            assertThat(text()).contains("Neither sees the other’s answer until a clinician opens it");
            findButton().withText("Open the ratings to both").click();
            assertThat(buttons()).doesNotContain("Open the ratings to both");
            assertThat(text())
                    .contains("opened this to the two of them, today")
                    .doesNotContain("Not open to the two")
                    .doesNotContain("Neither sees");
        });
    }

    @Test
    void a_supervisor_reads_what_both_rated_and_opens_nothing() {
        bothLookBackAtTheirRitual(Map.of("keep", AnswerBody.ofKey("keep"), "meaning-now", AnswerBody.ofNumber(9)));
        opened(practice.supervisor(), () -> {
            assertThat(text()).contains("Keep, change or drop · Meaning", "Let it go", "Not open to the two");
            assertThat(buttons()).doesNotContain("Open the ratings to both");
        });
    }

    @Test
    void what_one_alone_rated_is_read_and_not_offered_to_be_opened() {
        bothLookBackAtTheirRitual(Map.of("appreciation", AnswerBody.ofText("The tea")));
        opened(practice.associate(), () -> {
            assertThat(text()).contains("Let it go", "Not open to the two");
            assertThat(buttons()).doesNotContain("Open the ratings to both");
        });
    }

    @Test
    void hold_and_release_take_turns() {
        opened(practice.associate(), () -> {
            findButton().withText("Hold").click();
            assertThat(text()).contains("Held by you");

            findButton().withText("Release hold").click();
            assertThat(text()).doesNotContain("Held by you");
        });
    }

    @Test
    void reviewed_once_is_reviewed() {
        opened(practice.associate(), () -> {
            findButton().withText("Mark reviewed").click();

            assertThat(text()).contains("Reviewed");
            assertThat(buttons()).doesNotContain("Mark reviewed");
        });
    }

    @Test
    void withdrawing_asks_first() {
        opened(practice.associate(), () -> {
            findButton().withText("Withdraw").click();
            assertThat(status()).isEqualTo(AssignmentStatus.ACTIVE);

            test(find(ConfirmDialog.class).single()).confirm();

            assertThat(status()).isEqualTo(AssignmentStatus.WITHDRAWN);
            assertThat(buttons()).doesNotContain("Pause", "Withdraw", "Extend");
        });
    }

    private AssignmentStatus status() {
        return tracking.page(pair.id(), assignment).status();
    }

    @Test
    void paused_work_is_taken_up_again() {
        opened(practice.associate(), () -> {
            findButton().withText("Pause").click();
            assertThat(status()).isEqualTo(AssignmentStatus.PAUSED);

            findButton().withText("Resume").click();
            assertThat(status()).isEqualTo(AssignmentStatus.ACTIVE);
        });
    }

    @Test
    void more_time_is_given_to_a_day_that_lies_ahead_only() {
        AssignmentWish usual = homework.wish("our-rituals", Homeworking.day(clock.instant()));
        assignment = homework.assign(practice.associate(), pair, usual, weekAgo);
        LocalDate today = Homeworking.day(clock.instant());
        opened(practice.associate(), () -> {
            findButton().withText("Extend").click();
            findTextField().withLabel("Due").setValue(today.minusDays(3).toString());
            test(find(ExtendDialog.class).single()); // stays open
            extendButtonOfTheDialog().click();
            assertThat(findTextField().withLabel("Due").component().getErrorMessage())
                    .isEqualTo("This day has passed. Choose today or a later day.");

            findTextField().withLabel("Due").setValue(today.plusDays(9).toString());
            extendButtonOfTheDialog().click();

            assertThat(find(ExtendDialog.class).all()).isEmpty();
            assertThat(Homeworking.day(tracking.page(pair.id(), assignment)
                            .occurrences()
                            .getFirst()
                            .dueAt()))
                    .isEqualTo(today.plusDays(9));
        });
    }

    private Button extendButtonOfTheDialog() {
        return find(Button.class, find(ExtendDialog.class).single())
                .withText("Extend")
                .single();
    }

    @Test
    void a_supervisor_reads_and_changes_nothing() {
        opened(practice.supervisor(), () -> {
            assertThat(find(H1.class).single().getText()).isEqualTo("Say it / Hear it");
            assertThat(buttons())
                    .doesNotContain("Mark reviewed", "Open the reveal", "Hold", "Pause", "Extend", "Withdraw");
        });
    }

    @Test
    void a_foreign_assignment_is_not_found() {
        for (Actor stranger : List.of(practice.clinician(), practice.colleague())) {
            Actors.as(stranger, () -> {
                UI.getCurrent().navigate(TrackingNavigation.assignment(pair.id(), assignment));
                assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
            });
        }
        Actors.as(practice.associate(), () -> {
            UI.getCurrent().navigate("couples/" + pair.id() + "/homework/not-an-id");
            assertThat(find(H1.class).single().getText()).isEqualTo("Not found");
        });
    }

    @Test
    void e_a_timeline_that_is_cut_says_so() {
        Actors.as(practice.clinician(), () -> {
            navigate("couples", Component.class);
            List<Timeline.Event> events =
                    List.of(new Timeline.Event(weekAgo, Timeline.Kind.ASSIGNED, null, assignment, "Say it / Hear it"));

            assertThat(said(new TwoLanes(new Timeline(pair.couple(), weekAgo, clock.instant(), events, true))))
                    .contains("The newest 1 events are shown.");
            assertThat(said(new TwoLanes(new Timeline(pair.couple(), weekAgo, clock.instant(), events, false))))
                    .noneMatch(words -> words.contains("are shown"));
        });
    }

    @Test
    void the_timeline_is_one_element_however_much_happened() {
        Actors.as(practice.clinician(), () -> {
            navigate("couples", Component.class);
            List<Timeline.Event> events = java.util.stream.IntStream.range(0, 200)
                    .mapToObj(hour -> new Timeline.Event(
                            weekAgo.plus(java.time.Duration.ofMinutes(20L * hour)),
                            Timeline.Kind.DONE,
                            Seat.B,
                            assignment,
                            "Say it / Hear it"))
                    .toList();
            TwoLanes lanes = new TwoLanes(new Timeline(pair.couple(), weekAgo, clock.instant(), events, false));

            List<WhatIsDrawn.Part> drawn = WhatIsDrawn.in((Rows) lanes.getChildren()
                            .filter(Rows.class::isInstance)
                            .findFirst()
                            .orElseThrow())
                    .toList();
            assertThat(drawn)
                    .filteredOn(part -> part.tag().startsWith("span.seat-mark.mark-done.lane-at.lane-done.seat-b"))
                    .hasSize(200)
                    .allSatisfy(part -> assertThat(part.attributes().get("title"))
                            .contains(pair.couple().b().firstName(), "Say it / Hear it"));
            assertThat(drawn)
                    .filteredOn(part -> "img".equals(part.attributes().get("role")))
                    .extracting(part -> part.attributes().get("aria-label"))
                    .contains(pair.couple().b().firstName() + ": 200 done");
            assertThat(lanes.getElement().getChildCount())
                    .isEqualTo(2); // the drawing, and the way to the same in words
        });
    }

    private static List<String> said(Component card) {
        return card.getChildren()
                .filter(Paragraph.class::isInstance)
                .map(line -> ((Paragraph) line).getText())
                .toList();
    }
}
