package org.hearthwork.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actors;
import org.hearthwork.homework.Answers;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Library;
import org.hearthwork.library.Prompt;
import org.hearthwork.phone.Revealed;
import org.hearthwork.phone.Togetherness;
import org.hearthwork.today.Brief;
import org.hearthwork.today.Briefs;
import org.hearthwork.tracking.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Each of the six exercises, with its real prompts, through assign, both partners, the reveal and the brief. */
@SpringBootTest
class SixExercisesTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private Homeworking homework;

    @Autowired
    private Library library;

    @Autowired
    private Togetherness togetherness;

    @Autowired
    private Briefs briefs;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "protected-time",
                "say-it-hear-it",
                "our-rituals",
                "load-map",
                "ten-minutes-close",
                "something-new"
            })
    void an_exercise_goes_from_the_clinician_to_both_and_into_the_brief(String key) {
        Practice practice = fixture.fresh();
        // Of the talk, the version that asked for everything on one sheet; what it is since, TalkingTest has.
        Exercise exercise = key.equals("say-it-hear-it") ? library.exercise(new Edition(key, 3)) : library.newest(key);
        Instant now = Instant.now();
        OccurrenceId occurrence = homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish(key, Homeworking.day(now.minus(Duration.ofDays(1)))),
                now.minus(Duration.ofDays(5))));
        Map<String, AnswerBody> answers =
                Answers.toAll(exercise.sittings().getFirst().prompts(false));
        homework.does(practice.couple().a(), Seat.A, occurrence, now.minus(Duration.ofDays(3)), answers);
        homework.does(practice.couple().b(), Seat.B, occurrence, now.minus(Duration.ofDays(2)), answers);

        assertThat(Stream.of(practice.couple().a(), practice.couple().b()))
                .allSatisfy(partner -> assertThat(
                                Revealed.asks(Actors.as(partner, () -> togetherness.reveal(occurrence))))
                        .containsExactlyInAnyOrderElementsOf(exercise.sittings().getFirst().prompts(false).stream()
                                .filter(prompt -> switch (prompt.visibility()) {
                                    case SEALED, JOINT -> true;
                                    case PRIVATE, UNTIL_SENT, UNTIL_OPENED, CLINICIAN_ONLY -> false;
                                })
                                .map(Prompt::askedOfBoth)
                                .toList()));

        Brief brief = Actors.as(
                practice.clinician(), () -> briefs.open(practice.couple().id()));
        assertThat(brief.digest().both()).isEqualTo(new Share(1, 1));
        assertThat(brief.digest().exercises()).isEqualTo(1);
        boolean somethingForTheClinicianAlone = exercise.sittings().getFirst().prompts(false).stream()
                .anyMatch(prompt -> prompt.visibility() == org.hearthwork.library.Visibility.CLINICIAN_ONLY);
        assertThat(brief.digest().onlyForYou().isEmpty()).isEqualTo(!somethingForTheClinicianAlone);
    }
}
