package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.AgreedPolicy;
import org.hearthwork.couples.Secrets;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody said under limited secrets stays under them, whatever the couple agrees on later; it never widens. */
class PolicyKeptTest extends AnaAndBen {

    private static final Map<String, AnswerBody> HARD = Map.of("closing-hard", AnswerBody.ofNumber(3));

    @Autowired
    AgreedPolicy agreed;

    @Autowired
    Doing doing;

    @Autowired
    TakingBack takingBack;

    @Autowired
    Tracking tracking;

    @Autowired
    Clock clock;

    private Instant now;

    @BeforeEach
    void it_is_now() {
        now = clock.instant();
    }

    private OccurrenceId given() {
        return homework.occurrence(homework.assign(
                practice.clinician(),
                practice.couple(),
                Homeworking.sealed(
                        "protected-time", "look-back", Homeworking.day(now).plusDays(5)),
                now));
    }

    private Secrets told(OccurrenceId work) {
        return Actors.as(ana, () -> doing.open(homework.part(work, Seat.A)).policy());
    }

    /** As the care team reads what Ana alone said of it. */
    private Secrets read(OccurrenceId work) {
        AssignmentPage.One page = Actors.as(
                practice.clinician(),
                () -> tracking.page(practice.couple().id(), homework.assignment(work))
                        .occurrences()
                        .getFirst());
        return page.answers().stream()
                .filter(answer -> answer.prompt().equals("closing-hard"))
                .map(answer -> answer.words().get(Seat.A))
                .map(AssignmentPage.Words::under)
                .findFirst()
                .orElseThrow();
    }

    private void finishes(OccurrenceId work) {
        Actors.as(ana, () -> doing.finish(homework.part(work, Seat.A)));
    }

    @Test
    void a_policy_without_secrets_that_comes_later_does_not_reach_back() {
        OccurrenceId before = given();
        homework.does(ana, Seat.A, before, now, HARD);
        agreed.on(practice, 0, Secrets.NO_SECRETS);
        assertThat(told(before)).isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(read(before)).isEqualTo(Secrets.LIMITED_SECRETS);
        OccurrenceId after = given();
        homework.does(ana, Seat.A, after, now, HARD);
        assertThat(told(after)).isEqualTo(Secrets.NO_SECRETS);
        assertThat(read(after)).isEqualTo(Secrets.NO_SECRETS);
    }

    @Test
    void what_was_begun_under_limited_secrets_is_handed_in_under_them() {
        OccurrenceId begun = given();
        homework.starts(ana, Seat.A, begun, now, HARD);
        agreed.on(practice, 0, Secrets.NO_SECRETS);
        assertThat(told(begun)).as("while typing").isEqualTo(Secrets.LIMITED_SECRETS);
        finishes(begun);
        assertThat(read(begun)).isEqualTo(Secrets.LIMITED_SECRETS);
        Actors.as(ana, () -> takingBack.takeBack(homework.part(begun, Seat.A)));
        assertThat(told(begun)).as("taken back to go on with").isEqualTo(Secrets.LIMITED_SECRETS);
    }

    @Test
    void what_was_begun_without_secrets_is_handed_in_under_the_limited_ones_of_today() {
        agreed.on(practice, 0, Secrets.NO_SECRETS);
        OccurrenceId begun = given();
        homework.starts(ana, Seat.A, begun, now, HARD);
        OccurrenceId in = given();
        homework.does(ana, Seat.A, in, now, HARD);
        agreed.on(practice, 1, Secrets.LIMITED_SECRETS);
        assertThat(told(begun)).isEqualTo(Secrets.LIMITED_SECRETS);
        finishes(begun);
        assertThat(read(begun)).isEqualTo(Secrets.LIMITED_SECRETS);
        assertThat(told(in)).as("as it was told when it came in").isEqualTo(Secrets.NO_SECRETS);
    }
}
