package org.hearthwork.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sheet;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Library;
import org.hearthwork.library.Option;
import org.hearthwork.phone.AtHome;
import org.hearthwork.phone.Home;
import org.hearthwork.phone.Reveal;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.today.Brief;
import org.hearthwork.today.Briefs;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Differing;
import org.hearthwork.tracking.Said;
import org.hearthwork.tracking.Timeline;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A couple began with a version of an exercise, then a newer one was published. The old one is {@code
 * exercises/our-rituals/0.yaml}, which only the tests have: every word of it says that it is of old.
 */
@SpringBootTest
class ExerciseVersionsTest {

    private static final String OF_OLD = "of old";

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Homeworking homework;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private Library library;

    @Autowired
    private Doing doing;

    @Autowired
    private AtHome atHome;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private Tracking tracking;

    @Autowired
    private Briefs briefs;

    private final Instant now = Instant.now();

    private Practice practice;
    private CoupleId couple;
    private Actor ana;
    private Actor ben;

    @BeforeEach
    void scene() {
        practice = fixture.fresh();
        couple = practice.couple().id();
        ana = practice.couple().a();
        ben = practice.couple().b();
    }

    /** Given when the old version was the newest. */
    private AssignmentId givenOfOld(String sitting, Schedule schedule, LocalDate due) {
        AssignmentId id = homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.wish(
                        "our-rituals",
                        sitting,
                        Audience.BOTH_SEALED,
                        schedule,
                        due,
                        WhoSees.SEALED,
                        RevealRule.WHEN_BOTH_DONE),
                now.minus(Duration.ofDays(4)));
        superuser
                .jdbc()
                .sql("update homework.assignment set exercise_version = 0 where id = ?")
                .param(id.value())
                .update();
        return id;
    }

    private void bothDo(OccurrenceId occurrence) {
        homework.does(ana, Seat.A, occurrence, now.minus(Duration.ofDays(3)), answers("A letter from Ana"));
        homework.does(ben, Seat.B, occurrence, now.minus(Duration.ofDays(2)), answers("A letter from Ben"));
    }

    private static Map<String, AnswerBody> answers(String letter) {
        return Map.of(
                "action",
                AnswerBody.ofText("We sit"),
                "letter",
                AnswerBody.ofText(letter),
                "ours",
                AnswerBody.ofKey("agreed"));
    }

    @Test
    void an_assignment_keeps_the_version_that_was_the_newest_when_it_was_given() {
        AssignmentId id = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("our-rituals", Homeworking.day(now).plusDays(3)),
                now);
        Sheet sheet = Actors.as(ana, () -> doing.open(homework.part(homework.occurrence(id), Seat.A)));
        assertThat(sheet.exercise().edition())
                .isEqualTo(library.newest("our-rituals").edition());
        assertThat(library.newest("our-rituals").edition()).isNotEqualTo(new Edition("our-rituals", 0));
    }

    @Test
    void the_phone_asks_what_the_version_of_then_asked() {
        OccurrenceId occurrence = homework.occurrence(
                givenOfOld("agree", Schedule.ONCE, Homeworking.day(now).plusDays(2)));
        Sheet sheet = Actors.as(ana, () -> doing.open(homework.part(occurrence, Seat.A)));
        assertThat(sheet.exercise().title()).endsWith(OF_OLD);
        assertThat(sheet.exercise().opening()).contains(OF_OLD);
        assertThat(sheet.sitting().title()).endsWith(OF_OLD);
        assertThat(sheet.questions().subList(0, 3))
                .extracting(Sheet.Question::ask)
                .allSatisfy(ask -> assertThat(ask).contains(OF_OLD));
        Actors.as(
                ana,
                () -> doing.save(
                        homework.part(occurrence, Seat.A), "letter", AnswerBody.ofText("To a question of old")));
        Home home = Actors.as(ana, atHome::open);
        assertThat(home.next().orElseThrow().exercise()).endsWith(OF_OLD);
        assertThat(home.next().orElseThrow().title()).endsWith(OF_OLD);
    }

    @Test
    void a_daily_tick_keeps_its_options_of_then() {
        givenOfOld("tick", Schedule.daily(10), Homeworking.day(now.minus(Duration.ofDays(4))));
        Home.Daily daily = Actors.as(ana, atHome::open).daily().getFirst();
        assertThat(daily.name()).endsWith(OF_OLD);
        assertThat(daily.today().orElseThrow().options())
                .extracting(Option::label)
                .containsExactly("Did it of old", "Not of old");
        Actors.as(ana, () -> doing.tick(daily.today().orElseThrow().id(), "did"));
        assertThat(Actors.as(ana, atHome::open).daily().getFirst().today()).isEmpty();
    }

    @Test
    void the_reveal_and_what_was_agreed_keep_their_words() {
        OccurrenceId occurrence = homework.occurrence(givenOfOld("agree", Schedule.ONCE, Homeworking.day(now)));
        bothDo(occurrence);
        Reveal reveal = Actors.as(ben, () -> togetherness.reveal(occurrence));
        assertThat(reveal.exercise()).endsWith(OF_OLD);
        assertThat(reveal.starter()).contains("old days");
        assertThat(reveal.questions())
                .extracting(Reveal.Question::ask)
                .contains("What do you write to the other one, of old?")
                .doesNotContain("What do the two of you do then?");
        assertThat(Actors.as(ben, togetherness::together).agreements())
                .singleElement()
                .satisfies(agreement -> assertThat(agreement.title()).endsWith(OF_OLD));
    }

    @Test
    void the_desk_reads_it_in_the_words_of_then() {
        AssignmentId id = givenOfOld("agree", Schedule.ONCE, Homeworking.day(now));
        bothDo(homework.occurrence(id));
        AssignmentPage page = Actors.as(practice.clinician(), () -> tracking.page(couple, id));
        assertThat(page.exercise()).endsWith(OF_OLD);
        assertThat(page.occurrences().getFirst().sitting()).endsWith(OF_OLD);
        assertThat(page.occurrences().getFirst().answers())
                .extracting(AssignmentPage.Answered::label)
                .containsExactly("Action of old", "A question that is asked no more", "This is ours, of old");
        assertThat(Actors.as(practice.clinician(), () -> tracking.assignments(couple))
                        .lines()
                        .getFirst()
                        .exercise())
                .endsWith(OF_OLD);
        assertThat(Actors.as(practice.clinician(), () -> tracking.timeline(couple, 4))
                        .events())
                .isNotEmpty()
                .extracting(Timeline.Event::exercise)
                .allSatisfy(title -> assertThat(title).endsWith(OF_OLD));
    }

    @Test
    void the_brief_and_the_session_quote_it_in_the_words_of_then() {
        bothDo(homework.occurrence(givenOfOld("agree", Schedule.ONCE, Homeworking.day(now.minus(Duration.ofDays(1))))));
        Brief brief = Actors.as(practice.clinician(), () -> briefs.open(couple));
        assertThat(brief.digest().said())
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.source().exercise()).endsWith(OF_OLD))
                .extracting(Said::label)
                .allMatch(label -> label.contains("old") || label.contains("no more"));
        assertThat(brief.digest().differences())
                .extracting(Differing::exercise)
                .allSatisfy(title -> assertThat(title).endsWith(OF_OLD));
    }
}
