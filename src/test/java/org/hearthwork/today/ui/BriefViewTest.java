package org.hearthwork.today.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.SafetyHolds;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.PromptKind;
import org.hearthwork.library.Visibility;
import org.hearthwork.sessions.Meetings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class BriefViewTest extends SpringBrowserlessTest implements Locators {

    private static final String SECRET = "I am afraid of the evenings";

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Library library;

    @Autowired
    private Couples couples;

    @Autowired
    private SafetyHolds holds;

    private Practice practice;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
    }

    private String path() {
        return "couples/" + practice.couple().id();
    }

    /** Ana answers whatever of an exercise is for the clinician alone. */
    private void somethingForTheClinicianAlone() {
        Instant now = Instant.now();
        for (var exercise : library.exercises()) {
            Map<String, AnswerBody> answers = exercise.sittings().getFirst().prompts(false).stream()
                    .filter(prompt -> prompt.visibility() == Visibility.CLINICIAN_ONLY)
                    .filter(prompt ->
                            prompt.kind() instanceof PromptKind.Text || prompt.kind() instanceof PromptKind.LongText)
                    .collect(Collectors.toMap(Prompt::key, prompt -> AnswerBody.ofText(SECRET)));
            if (!answers.isEmpty()) {
                OccurrenceId one = homework.occurrence(homework.assign(
                        practice.clinician(),
                        practice.couple(),
                        homework.wish(exercise.key(), Meetings.today().plusDays(1)),
                        now.minus(Duration.ofDays(3))));
                homework.does(practice.couple().a(), Seat.A, one, now.minus(Duration.ofDays(1)), answers);
                return;
            }
        }
        throw new IllegalStateException("no exercise asks anything for the clinician alone");
    }

    @Test
    void the_brief_has_one_heading_and_its_three_actions() {
        Actors.as(practice.clinician(), () -> {
            navigate(path() + "/brief", BriefView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Brief");
            assertThat(findButton().withText("Print").exists()).isTrue();
            assertThat(findButton().withText("Start note").exists()).isTrue();
        });
    }

    @Test
    void what_is_for_the_clinician_alone_reaches_the_browser_only_when_asked_for() {
        somethingForTheClinicianAlone();
        Actors.as(practice.clinician(), () -> {
            navigate(path() + "/brief", BriefView.class);
            assertThat(html()).doesNotContain(SECRET);
            findButton().withText("show").click();
            assertThat(html()).contains(SECRET);
            findButton().withText("hide").click();
            assertThat(html()).doesNotContain(SECRET);
        });
    }

    @Test
    void in_session_never_has_it_at_all() {
        somethingForTheClinicianAlone();
        Actors.as(practice.clinician(), () -> {
            holds.hold(practice.couple().id(), "Screening was positive.");
            navigate(path() + "/in-session", InSessionView.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("In session");
            assertThat(html()).doesNotContain(SECRET).doesNotContain("hold").doesNotContain("Only for you");
        });
    }

    @Test
    void p12_that_it_did_not_feel_right_is_in_the_safety_strip_and_never_among_what_got_in_the_way_nor_in_session() {
        Instant now = Instant.now();
        OccurrenceId one = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("load-map", Meetings.today().plusDays(1)),
                now.minus(Duration.ofDays(3))));
        homework.couldnt(practice.couple().a(), Seat.A, one, now.minus(Duration.ofDays(1)), CouldntReason.NOT_RIGHT);
        homework.couldnt(practice.couple().b(), Seat.B, one, now.minus(Duration.ofDays(1)), CouldntReason.TIRED);
        Actors.as(practice.clinician(), () -> {
            navigate(path() + "/brief", BriefView.class);
            assertThat(html())
                    .contains("What got in the way", "too tired", "no-print", "Only for you · one line")
                    .doesNotContain("feel right");
            findButton().withText("show").click();
            assertThat(html()).contains("said that it did not feel right");
            assertThat(find(Div.class).all().stream()
                            .filter(strip -> strip.hasClassName("only-for-you"))
                            .findFirst()
                            .orElseThrow()
                            .getElement()
                            .getOuterHTML())
                    .as("on the screen alone, never on paper")
                    .contains("Ana", "feel right", "Load map");
            navigate(path() + "/in-session", InSessionView.class);
            assertThat(html()).doesNotContain("feel right");
        });
    }

    private String html() {
        return find(Main.class).single().getElement().getOuterHTML();
    }

    @Test
    void the_note_starts_from_the_brief() {
        meetings.planned(practice.clinician(), practice.couple(), null, Meetings.today(), 23);
        PracticeClock.at(
                Meetings.at(Meetings.today(), 12),
                () -> Actors.as(practice.clinician(), () -> {
                    navigate(path() + "/brief", BriefView.class);
                    findButton().withText("Start note").click();
                    assertThat(find(H1.class).single().getText()).isEqualTo("Session note");
                }));
    }
}
