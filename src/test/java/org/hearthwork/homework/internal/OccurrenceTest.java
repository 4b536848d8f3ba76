package org.hearthwork.homework.internal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hearthwork.couples.SomePair.ANA;
import static org.hearthwork.couples.SomePair.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.AssignmentWish.Kit;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.Sharing;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Shipped;
import org.junit.jupiter.api.Test;

/** A piece of work while it rests and goes on, and one person's part in it: without a database. */
class OccurrenceTest {

    private static final Instant NOW = Instant.parse("2031-03-31T10:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    private final Assignment assignment = given(Audience.BOTH_SEALED, List.of(ANA, BEN));

    private static Assignment given(Audience audience, List<Partner> partners) {
        Exercise map = Shipped.library().newest("load-map");
        boolean joint = audience.joint();
        AssignmentWish wish = new AssignmentWish(
                "load-map",
                "deal",
                true,
                audience,
                Schedule.ONCE,
                null,
                joint ? WhoSees.SEALED : WhoSees.CLINICIAN_ONLY,
                joint ? RevealRule.BY_CLINICIAN : RevealRule.NEVER,
                true,
                new Kit(" why ", " cue ", " action ", " obstacle ", " plan ", 7),
                Map.of(Seat.A, " For you "),
                false);
        return new Assignment(
                Ids.next(), new AssignmentId(Ids.next()), Ids.next(), wish, map, partners, "ONCE  1", Ids.next(), NOW);
    }

    private Occurrence open(Instant opens, Instant due) {
        return new Occurrence(assignment, 3, "deal", Opens.WHEN_BOTH_IN, opens, due, false);
    }

    private static WorkStatus afterPause(Occurrence occurrence) {
        occurrence.pause(NOW);
        return occurrence.status();
    }

    @Test
    void what_is_due_rests_and_what_was_due_stays_as_it_was() {
        assertThat(afterPause(open(YESTERDAY, TOMORROW))).isEqualTo(WorkStatus.PAUSED);
        assertThat(afterPause(open(YESTERDAY, NOW))).isEqualTo(WorkStatus.ACTIVE);
        Occurrence withdrawn = open(YESTERDAY, TOMORROW);
        withdrawn.withdraw();
        assertThat(afterPause(withdrawn)).isEqualTo(WorkStatus.WITHDRAWN);
    }

    @Test
    void what_rests_goes_on_while_there_is_time_and_nothing_else_does() {
        Occurrence resting = open(YESTERDAY, TOMORROW);
        resting.pause(NOW);
        resting.resume(TOMORROW);
        assertThat(resting.status()).as("it came due while it rested").isEqualTo(WorkStatus.PAUSED);
        resting.resume(NOW);
        assertThat(resting.status()).isEqualTo(WorkStatus.ACTIVE);
        Occurrence withdrawn = open(YESTERDAY, TOMORROW);
        withdrawn.withdraw();
        withdrawn.resume(NOW);
        assertThat(withdrawn.status()).isEqualTo(WorkStatus.WITHDRAWN);
    }

    @Test
    void more_time_is_given_up_to_a_moment_that_is_still_to_come_and_after_it_opens() {
        Occurrence open = open(YESTERDAY, NOW);
        open.extendTo(TOMORROW, NOW);
        assertThat(open.dueAt()).isEqualTo(TOMORROW);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open.extendTo(NOW, NOW));
        Occurrence later = open(TOMORROW, TOMORROW.plusSeconds(9));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> later.extendTo(TOMORROW, NOW));
        later.extendTo(TOMORROW.plusSeconds(1), NOW);
        assertThat(later.dueAt()).isEqualTo(TOMORROW.plusSeconds(1));
    }

    private static Occurrence givenBack(Occurrence occurrence, Instant restedAt, Instant now, boolean last) {
        occurrence.pause(restedAt);
        occurrence.giveBack(restedAt, now, last);
        return occurrence;
    }

    @Test
    void the_last_one_that_was_open_gets_the_time_it_had_left() {
        Occurrence open = givenBack(open(YESTERDAY, NOW), YESTERDAY.plusSeconds(60), TOMORROW, true);
        assertThat(open.status()).isEqualTo(WorkStatus.ACTIVE);
        assertThat(open.dueAt()).isEqualTo(TOMORROW.plus(Duration.ofDays(1)).minusSeconds(60));
        Occurrence justOpened = givenBack(open(YESTERDAY, NOW), YESTERDAY, NOW, true);
        assertThat(justOpened.dueAt()).isEqualTo(TOMORROW);
    }

    @Test
    void one_with_a_successor_or_that_was_still_to_come_or_had_time_left_is_given_no_more() {
        Occurrence first = givenBack(open(YESTERDAY, NOW), YESTERDAY.plusSeconds(60), TOMORROW, false);
        assertThat(first.dueAt()).isEqualTo(NOW);
        assertThat(first.status()).as("out of the figures").isEqualTo(WorkStatus.PAUSED);
        Occurrence toCome = givenBack(open(NOW, NOW.plusSeconds(9)), YESTERDAY, TOMORROW, true);
        assertThat(toCome.dueAt()).isEqualTo(NOW.plusSeconds(9));
        assertThat(toCome.status()).isEqualTo(WorkStatus.PAUSED);
        Occurrence inTime = givenBack(open(YESTERDAY, TOMORROW), YESTERDAY, NOW, true);
        assertThat(inTime.dueAt()).isEqualTo(TOMORROW);
        assertThat(inTime.status()).isEqualTo(WorkStatus.ACTIVE);
    }

    @Test
    void what_was_past_or_withdrawn_is_not_given_back() {
        Occurrence withdrawn = open(YESTERDAY, NOW);
        withdrawn.withdraw();
        withdrawn.giveBack(YESTERDAY, TOMORROW, true);
        assertThat(withdrawn.dueAt()).isEqualTo(NOW);
        assertThat(withdrawn.status()).isEqualTo(WorkStatus.WITHDRAWN);
        Occurrence pausedBefore = open(YESTERDAY.minusSeconds(60), YESTERDAY);
        pausedBefore.pause(YESTERDAY.minusSeconds(60));
        pausedBefore.giveBack(YESTERDAY, TOMORROW, true);
        assertThat(pausedBefore.dueAt()).as("it was due as the rest began").isEqualTo(YESTERDAY);
        assertThat(pausedBefore.status()).isEqualTo(WorkStatus.PAUSED);
    }

    @Test
    void it_is_open_from_the_moment_it_opens() {
        Occurrence open = open(NOW, TOMORROW);
        assertThat(open.hasOpenedBy(NOW)).isTrue();
        assertThat(open.hasOpenedBy(NOW.minusMillis(1))).isFalse();
        assertThat(open.isRevealed()).isFalse();
        assertThat(open.number()).isEqualTo(3);
        assertThat(open.sitting()).isEqualTo("deal");
        assertThat(open.opens()).isEqualTo(Opens.WHEN_BOTH_IN);
        assertThat(open.assignmentId()).isEqualTo(assignment.getId());
        assertThat(open.occurrenceId().value()).isEqualTo(open.getId());
        assertThat(open.coupleId()).isEqualTo(assignment.coupleId());
    }

    @Test
    void what_was_given_keeps_its_words_without_the_blanks_around_them_and_its_version() {
        assertThat(assignment.kit()).isEqualTo(new Kit("why", "cue", "action", "obstacle", "plan", 7));
        assertThat(assignment.edition())
                .isEqualTo(Shipped.library().newest("load-map").edition());
        assertThat(assignment.firstSitting()).isEqualTo("deal");
        assertThat(assignment.smaller()).isTrue();
        assertThat(assignment.clinicianReadsSealed()).isTrue();
        assertThat(assignment.audience()).isEqualTo(Audience.BOTH_SEALED);
        assertThat(assignment.sharing().opens()).isEqualTo(Opens.IN_SESSION);
        assertThat(assignment.assignmentId().value()).isEqualTo(assignment.getId());
        assertThat(assignment.onlyPartnerId()).isNull();
        assertThat(given(Audience.B, List.of(BEN)).onlyPartnerId())
                .isEqualTo(BEN.id().value());
    }

    @Test
    void a_line_for_one_of_them_is_kept_for_that_one_and_of_a_blank_one_nothing() {
        assertThat(assignment)
                .extracting("notes", as(InstanceOfAssertFactories.LIST))
                .singleElement()
                .hasFieldOrPropertyWithValue("partnerId", ANA.id().value())
                .hasFieldOrPropertyWithValue("body", "For you");
    }

    @Test
    void what_was_given_in_full_and_stays_sealed_for_the_care_team_says_so() {
        AssignmentWish plain = new AssignmentWish(
                "load-map",
                "map",
                false,
                Audience.A,
                Schedule.ONCE,
                null,
                WhoSees.CLINICIAN_ONLY,
                RevealRule.NEVER,
                false,
                Kit.EMPTY,
                Map.of(),
                false);
        Assignment given = new Assignment(
                Ids.next(),
                new AssignmentId(Ids.next()),
                Ids.next(),
                plain,
                Shipped.library().newest("load-map"),
                List.of(ANA),
                "ONCE  1",
                Ids.next(),
                NOW);
        assertThat(given.smaller()).isFalse();
        assertThat(given.clinicianReadsSealed()).isFalse();
        assertThat(given.kit()).isEqualTo(Kit.EMPTY);
    }

    @Test
    void what_follows_is_fixed_with_how_far_it_opens_when_it_is_given() {
        assertThat(following("protected-time", "wish", RevealRule.WHEN_BOTH_DONE))
                .isEqualTo("agree:AT_ONCE look-back:WHEN_BOTH_IN");
        assertThat(following("protected-time", "agree", RevealRule.BY_CLINICIAN))
                .isEqualTo("look-back:IN_SESSION");
        assertThat(following("load-map", "deal", RevealRule.WHEN_BOTH_DONE)).isEqualTo("review:WHEN_BOTH_IN");
        assertThat(following("something-new", "rate", RevealRule.WHEN_BOTH_DONE))
                .isEqualTo("first:AT_ONCE first-after:WHEN_BOTH_IN plan:AT_ONCE after:WHEN_BOTH_IN");
        assertThat(following("say-it-hear-it", "prepare", RevealRule.WHEN_BOTH_DONE))
                .isEqualTo("talk:WHEN_BOTH_IN");
        assertThat(following("our-rituals", "tick", RevealRule.WHEN_BOTH_DONE)).isEmpty();
        assertThat(following("load-map", "gone", RevealRule.WHEN_BOTH_DONE)).isEmpty();
    }

    private static String following(String exercise, String first, RevealRule reveal) {
        return Assignment.following(
                Homeworking.wish(exercise, first, new Sharing(Audience.BOTH_SEALED, WhoSees.SEALED, reveal)),
                Shipped.library().newest(exercise));
    }

    @Test
    void what_was_withdrawn_neither_rests_nor_goes_on() {
        assignment.pause();
        assertThat(assignment.status()).isEqualTo(WorkStatus.PAUSED);
        assignment.resume();
        assertThat(assignment.status()).isEqualTo(WorkStatus.ACTIVE);
        assignment.withdraw();
        assertThat(assignment.status()).isEqualTo(WorkStatus.WITHDRAWN);
        assertThatExceptionOfType(Refusal.class).isThrownBy(assignment::pause);
        assertThatExceptionOfType(Refusal.class).isThrownBy(assignment::resume);
    }

    private Participation part() {
        return new Participation(open(YESTERDAY, TOMORROW), ANA);
    }

    @Test
    void who_hands_in_is_done_for_good_and_goes_nowhere_else() {
        Participation part = part();
        assertThat(part.isFinished()).isFalse();
        part.moveTo(2);
        part.start(NOW);
        assertThat(part.isStarted()).isTrue();
        assertThat(part.atPrompt()).isEqualTo(2);
        part.finish(NOW);
        assertThat(part.isDone()).isTrue();
        assertThat(part.isFinished()).isTrue();
        assertThat(part.isStarted()).isFalse();
        part.start(NOW);
        assertThat(part.isDone()).as("beginning again begins nothing").isTrue();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> part.moveTo(3));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> part.finish(NOW));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> part.couldnt(CouldntReason.TIRED, NOW));
    }

    @Test
    void who_could_not_has_finished_too_and_did_not_do_it() {
        Participation part = part();
        part.couldnt(CouldntReason.TIRED, NOW);
        assertThat(part.isFinished()).isTrue();
        assertThat(part.isDone()).isFalse();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> part.finish(NOW));
        assertThat(part.wasTakenBack()).isFalse();
        assertThat(part.partnerId()).isEqualTo(ANA.id().value());
        assertThat(part.participationId().value()).isEqualTo(part.getId());
    }

    @Test
    void who_hands_in_at_once_began_at_that_moment() {
        Participation part = part();
        part.finish(NOW);
        assertThat(part).hasFieldOrPropertyWithValue("startedAt", NOW).hasFieldOrPropertyWithValue("finishedAt", NOW);
        Participation begun = part();
        begun.start(YESTERDAY);
        begun.finish(NOW);
        assertThat(begun).hasFieldOrPropertyWithValue("startedAt", YESTERDAY);
        assertThat(begun.occurrenceId()).isNotEqualTo(part.occurrenceId());
    }
}
