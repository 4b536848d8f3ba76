package org.hearthwork.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.TwoAtOnce;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.CareTeams;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.PracticeClock;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.tracking.AssignmentPage;
import org.hearthwork.tracking.AssignmentStatus;
import org.hearthwork.tracking.Tracking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinician has the page of an assignment open, and the world goes on behind it. */
@SpringBootTest
class BehindTheOpenPageTest {

    private static final Map<String, AnswerBody> SOMETHING = Map.of("topic", AnswerBody.ofText("The evenings."));

    @Autowired
    PracticeFixture fixture;

    @Autowired
    Homeworking homework;

    @Autowired
    Assigning assigning;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Steering steering;

    @Autowired
    Tracking tracking;

    @Autowired
    CareTeams careTeams;

    @Autowired
    JdbcClient asApp;

    @Autowired
    TransactionTemplate transaction;

    Practice practice;
    Actor clara;
    Actor carl;
    AssignmentId assignment;
    OccurrenceId occurrence;
    Instant now;

    @BeforeEach
    void clara_and_carl_follow_the_same_homework() {
        practice = fixture.fresh();
        clara = practice.clinician();
        carl = practice.colleague();
        Actors.as(practice.owner(), () -> careTeams.add(practice.couple().id(), carl.account()));
        now = Instant.now().minus(Duration.ofHours(2));
        assignment = homework.assign(
                clara,
                practice.couple(),
                homework.wish("say-it-hear-it", Homeworking.day(now).plusDays(3)),
                now);
        occurrence = homework.occurrence(assignment);
    }

    private AssignmentPage page(Actor actor) {
        return Actors.as(actor, () -> tracking.page(practice.couple().id(), assignment));
    }

    private AssignmentPage.One one(Actor actor) {
        return page(actor).occurrences().getFirst();
    }

    private int unread() {
        return Actors.as(clara, () -> tracking.assignments(practice.couple().id()))
                .lines()
                .getFirst()
                .unread();
    }

    private int unreadInTheCaseload() {
        return Actors.as(clara, () -> inCaseload("unread"));
    }

    private int inCaseload(String figure) {
        return Objects.requireNonNull(transaction.execute(
                tx -> asApp.sql("select " + figure + " from homework.couple_engagement where couple_id = :couple")
                        .param("couple", practice.couple().id().value())
                        .query(Integer.class)
                        .single()));
    }

    private void anaHandsIn(Instant at) {
        homework.does(practice.couple().a(), Seat.A, occurrence, at, SOMETHING);
    }

    private void benHandsIn(Instant at) {
        homework.does(practice.couple().b(), Seat.B, occurrence, at, SOMETHING);
    }

    @Test
    void point_11_mark_reviewed_marks_only_what_was_on_the_page() {
        anaHandsIn(now.plusSeconds(60));
        Set<Seat> shown = one(clara).in();
        assertThat(shown).containsExactly(Seat.A);
        benHandsIn(now.plusSeconds(120)); // behind the open page

        Actors.as(clara, () -> reviewing.markReviewed(occurrence, shown));

        assertThat(unread()).isOne();
        assertThat(unreadInTheCaseload()).isOne();
        assertThat(one(clara).reviewedAt()).isNull();
        Actors.as(clara, () -> reviewing.markReviewed(occurrence, one(clara).in()));
        assertThat(unread()).isZero();
        assertThat(unreadInTheCaseload()).isZero();
        assertThat(one(clara).reviewedAt()).isNotNull();
    }

    @Test
    void point_11_also_when_what_came_in_late_bears_an_earlier_time() {
        // Ben's phone took its moment first and got through last: no comparison of times may call it read.
        anaHandsIn(now.plusSeconds(120));
        Set<Seat> shown = one(clara).in();
        benHandsIn(now.plusSeconds(60));
        Actors.as(clara, () -> reviewing.markReviewed(occurrence, shown));
        assertThat(unread()).isOne();
        assertThat(unreadInTheCaseload()).isOne();
    }

    @Test
    void point_11_nobody_reviews_what_is_not_in() {
        Actors.as(clara, () -> reviewing.markReviewed(occurrence, Set.of(Seat.A, Seat.B)));
        anaHandsIn(now.plusSeconds(60));
        assertThat(unread()).isOne();
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_11_reviewing_and_handing_in_at_the_same_moment_never_reads_unseen_words() {
        anaHandsIn(now.plusSeconds(60));
        Set<Seat> shown = one(clara).in();
        var both = TwoAtOnce.run(
                () -> Actors.as(clara, () -> reviewing.markReviewed(occurrence, shown)),
                () -> benHandsIn(now.plusSeconds(90)));
        both.forEach(TwoAtOnce.Outcome::get);
        assertThat(unread()).isOne();
    }

    private static void overtaken(Supplier<Boolean> deed, Actor by) {
        assertThatThrownBy(deed::get)
                .isInstanceOfSatisfying(
                        Overtaken.class, told -> assertThat(told.by()).isEqualTo(by.name()));
    }

    private static boolean as(Actor actor, Runnable deed) {
        Actors.as(actor, deed);
        return true;
    }

    @Test
    void point_10_homework_that_a_colleague_stopped_meanwhile_is_not_stopped_or_resumed_unseen() {
        int shown = page(clara).version();
        Actors.as(carl, () -> steering.pause(assignment, shown));
        overtaken(() -> as(clara, () -> steering.withdraw(assignment, shown)), carl);
        assertThat(page(clara).status()).isEqualTo(AssignmentStatus.PAUSED);
        Actors.as(clara, () -> steering.resume(assignment, page(clara).version()));
        assertThat(page(clara).status()).isEqualTo(AssignmentStatus.ACTIVE);
    }

    @RepeatedTest(TwoAtOnce.TIMES)
    void point_10_two_who_give_more_time_at_once() {
        int shown = one(clara).version();
        var both = TwoAtOnce.run(
                () -> Actors.as(
                        clara,
                        () -> steering.extend(
                                occurrence, shown, Homeworking.day(now).plusDays(7))),
                () -> Actors.as(
                        carl,
                        () -> steering.extend(
                                occurrence, shown, Homeworking.day(now).plusDays(9))));
        assertThat(both.stream().flatMap(each -> each.refusal().stream()))
                .singleElement()
                .isInstanceOf(Overtaken.class);
        int kept = both.getFirst().refusal().isPresent() ? 9 : 7;
        assertThat(Homeworking.day(one(clara).dueAt()))
                .isEqualTo(Homeworking.day(now).plusDays(kept));
    }

    @Test
    void point_10_a_rating_is_not_written_over_the_one_a_colleague_gave() {
        anaHandsIn(now.plusSeconds(60));
        Actors.as(carl, () -> reviewing.rate(occurrence, null, 1));
        overtaken(() -> as(clara, () -> reviewing.rate(occurrence, null, 4)), carl);
        assertThat(one(clara).rating()).isEqualTo(1);
        Actors.as(clara, () -> reviewing.rate(occurrence, 1, 4));
        assertThat(one(clara).rating()).isEqualTo(4);
    }

    @Test
    void e_the_caseload_counts_by_the_products_clock() {
        Instant later = now.plus(Duration.ofDays(10));
        int due = PracticeClock.at(later, () -> Actors.as(clara, () -> inCaseload("a_due")));
        assertThat(due).isOne();
    }
}
