package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearthwork.couples.SomePair.ANA;
import static org.hearthwork.couples.SomePair.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearthwork.homework.internal.Assignment;
import org.hearthwork.homework.internal.Occurrence;
import org.hearthwork.homework.internal.Participation;
import org.hearthwork.kit.Ids;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Prompt;
import org.hearthwork.library.Shipped;
import org.hearthwork.library.Visibility;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** One person's part in a piece of work, and what it lets them do. */
class PartTest {

    private static final Instant NOW = Instant.parse("2031-03-31T10:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant PAST = TOMORROW.plus(StillDoable.FOR);

    private static Part part(String exercise, String sitting, Opens opens, Sharing sharing) {
        Exercise newest = Shipped.library().newest(exercise);
        AssignmentWish wish = Homeworking.wish(exercise, sitting, sharing);
        Assignment assignment = new Assignment(
                Ids.next(),
                new AssignmentId(Ids.next()),
                Ids.next(),
                wish,
                newest,
                List.of(ANA, BEN),
                "ONCE  1",
                Ids.next(),
                NOW);
        Occurrence occurrence = new Occurrence(assignment, 1, sitting, opens, NOW, TOMORROW, false);
        return new Part(
                new Participation(occurrence, ANA),
                occurrence,
                assignment,
                newest,
                newest.sitting(sitting).orElseThrow());
    }

    private static Part talk(Opens opens) {
        return part(
                "say-it-hear-it",
                "talk",
                opens,
                new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE));
    }

    private static Part talk() {
        return talk(Opens.WHEN_BOTH_IN);
    }

    private static Part agree() {
        return part(
                "our-rituals",
                "agree",
                Opens.AT_ONCE,
                new Sharing(Audience.BOTH_SHARED, WhoSees.SHARED, RevealRule.NEVER));
    }

    @Test
    void how_far_one_is_goes_from_waiting_to_an_end() {
        Part part = talk();
        assertThat(part.state()).isEqualTo(PartState.WAITING);
        part.mine().start(NOW);
        assertThat(part.state()).isEqualTo(PartState.STARTED);
        part.mine().finish(NOW);
        assertThat(part.state()).isEqualTo(PartState.DONE);
        Part other = talk();
        other.mine().couldnt(CouldntReason.TIRED, NOW);
        assertThat(other.state()).isEqualTo(PartState.COULDNT);
    }

    @Test
    void a_sheet_of_the_two_is_one_that_is_for_both_together_and_opens_at_once() {
        assertThat(agree().isShared()).isTrue();
        assertThat(talk().isShared()).isFalse();
        assertThat(part("load-map", "deal", Opens.AT_ONCE, new Sharing(Audience.EACH, WhoSees.SHARED, RevealRule.NEVER))
                        .isShared())
                .isFalse();
    }

    @Test
    void it_rests_when_it_or_the_whole_does() {
        assertThat(talk().rests()).isFalse();
        Part itself = talk();
        itself.occurrence().pause(NOW);
        assertThat(itself.rests()).isTrue();
        Part whole = talk();
        whole.assignment().withdraw();
        assertThat(whole.rests()).isTrue();
    }

    @Test
    void who_could_not_may_do_it_after_all_while_its_days_last_and_it_does_not_rest() {
        Part part = talk();
        assertThat(part.couldBeDoneAfterAll(NOW)).as("nothing to unsay").isFalse();
        part.mine().couldnt(CouldntReason.TIRED, NOW);
        assertThat(part.couldBeDoneAfterAll(PAST.minusMillis(1))).isTrue();
        assertThat(part.couldBeDoneAfterAll(PAST)).isFalse();
        part.occurrence().pause(NOW);
        assertThat(part.couldBeDoneAfterAll(NOW)).isFalse();
        Part done = talk();
        done.mine().finish(NOW);
        assertThat(done.couldBeDoneAfterAll(NOW)).isFalse();
    }

    @Test
    void what_was_prepared_can_be_sent_while_it_is_open_or_may_open_yet() {
        assertThat(talk().canBeSent(false, false)).isTrue();
        assertThat(talk().canBeSent(false, true)).as("it stayed closed").isFalse();
        assertThat(talk().canBeSent(true, true)).as("it is open").isTrue();
        assertThat(talk(Opens.IN_SESSION).canBeSent(false, true))
                .as("a session may open it yet")
                .isTrue();
        assertThat(talk(Opens.NEVER).canBeSent(true, false)).isFalse();
        Part resting = talk();
        resting.assignment().pause();
        assertThat(resting.canBeSent(true, false)).isFalse();
    }

    @Test
    void what_only_the_care_team_sees_is_not_asked_again_of_who_took_the_rest_back() {
        Part part = talk();
        assertThat(part.prompts()).extracting(Prompt::key).contains("safe", "respected");
        // It is the database alone that writes when something was taken back.
        ReflectionTestUtils.setField(part.mine(), "takenBackAt", NOW);
        assertThat(part.prompts()).extracting(Prompt::key).contains("respected").doesNotContain("safe");
        Part alone = part(
                "say-it-hear-it",
                "prepare",
                Opens.WHEN_BOTH_IN,
                new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, RevealRule.WHEN_BOTH_DONE));
        assertThat(alone.kept(alone.prompts().getFirst())).isEqualTo(Visibility.UNTIL_SENT);
    }

    @Test
    void on_what_the_two_agree_on_ones_own_words_stand_first_and_else_those_of_the_other() {
        Map<String, AnswerBody> own = Map.of("cue", AnswerBody.ofText("After the dishes"));
        Map<String, AnswerBody> others = Map.of(
                "cue", AnswerBody.ofText("At nine"),
                "action", AnswerBody.ofText("Tea"),
                "ours", AnswerBody.ofKey("agreed"));
        assertThat(agree().inFront(own, others))
                .as("a yes of the other one is not mine")
                .isEqualTo(Map.of("cue", AnswerBody.ofText("After the dishes"), "action", AnswerBody.ofText("Tea")));
        assertThat(talk().inFront(own, Map.of("heard", AnswerBody.ofText("Yes"))))
                .as("nothing to agree on")
                .isEqualTo(own);
    }
}
