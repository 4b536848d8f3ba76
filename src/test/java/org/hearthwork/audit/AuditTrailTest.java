package org.hearthwork.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couples;
import org.hearthwork.couples.NewCouple;
import org.hearthwork.couples.Secrets;
import org.hearthwork.database.AsSuperuser;
import org.hearthwork.homework.Assigning;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Doing;
import org.hearthwork.homework.Homeworking;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.homework.Steering;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.AnswerBody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How lines come into the trail, and what becomes of a deed when they cannot. */
@SpringBootTest
class AuditTrailTest {

    @Autowired
    private PracticeFixture fixture;

    @Autowired
    private AsSuperuser superuser;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Couples couples;

    @Autowired
    private Assigning assigning;

    @Autowired
    private Steering steering;

    @Autowired
    private Doing doing;

    @Autowired
    private Homeworking homework;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    private Practice practice;
    private UUID couple;

    @BeforeEach
    void a_practice() {
        practice = fixture.fresh();
        couple = practice.couple().id().value();
    }

    private List<String> written() {
        return superuser
                .jdbc()
                .sql("select action || ' ' || outcome from audit.entry where practice_id = ? order by number")
                .param(practice.id())
                .query(String.class)
                .list();
    }

    /** From now on no line of this practice can be written: its last number is the last there is. */
    private void theTrailIsFull() {
        superuser.jdbc().sql("""
                        insert into audit.entry (practice_id, number, at, action, subject_kind, outcome, previous_hash, hash)
                        values (?, 9223372036854775807, now(), 'verified chain', 'audit', 'DONE', '', '')""").param(practice.id()).update();
    }

    private TransactionTemplate reading() {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return reading;
    }

    @Test
    void point_17_the_words_of_the_product_and_of_the_database_are_one_list() {
        assertThat(superuser
                        .jdbc()
                        .sql("select words from audit.action")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Action.values()).map(Action::words).toList());
    }

    @Test
    void point_17_the_database_refuses_an_action_it_does_not_know() throws SQLException {
        try (Connection connection = superuser.appConnection()) {
            for (String function : List.of(
                    "audit.append('assigned load-map', null, null, null, 'DONE', now())",
                    "audit.append_before_sign_in('" + practice.id()
                            + "', 'placed hold', null, null, null, 'DONE', now())")) {
                assertThatThrownBy(() -> connection.createStatement().execute("select " + function))
                        .isInstanceOf(SQLException.class);
            }
        }
        Actors.as(
                practice.clinician(),
                () -> assertThatThrownBy(() -> new TransactionTemplate(transactions)
                                .executeWithoutResult(tx ->
                                        trail.beforeSignIn(practice.id(), Action.PLACED_HOLD, couple, couple, null)))
                        .isInstanceOf(DataAccessException.class));
        assertThat(written()).isEmpty();
    }

    @Test
    void what_is_refused_to_somebody_who_is_kept_out_is_a_line_and_what_they_did_is_none() {
        superuser
                .jdbc()
                .sql("update access.account set status = 'DISABLED' where id = ?")
                .param(practice.clinician().account().value())
                .update();
        Actors.as(practice.clinician(), () -> {
            trail.denied(Action.OPENED_COUPLE, couple);
            assertThatThrownBy(() -> new TransactionTemplate(transactions)
                            .executeWithoutResult(tx -> trail.done(Action.OPENED_COUPLE, couple, couple)))
                    .isInstanceOf(DataAccessException.class);
        });
        assertThat(superuser
                        .jdbc()
                        .sql(
                                "select actor_kind || ' ' || action || ' ' || outcome from audit.entry where practice_id = ?")
                        .param(practice.id())
                        .query(String.class)
                        .list())
                .containsExactly("CLINICIAN opened couple DENIED");
    }

    @Test
    void point_15_what_happens_before_signing_in_is_a_line_without_an_actor() {
        UUID account = practice.clinician().account().value();
        trail.beforeSignIn(practice.id(), Action.SIGN_IN_FAILED, account, null, null);
        assertThat(superuser
                        .jdbc()
                        .sql(
                                "select subject_id from audit.entry where practice_id = ? and action = 'sign in failed' and actor_id is null")
                        .param(practice.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(account);
    }

    @Test
    void point_12_no_line_no_deed() {
        theTrailIsFull();
        Actors.as(
                practice.clinician(),
                () -> assertThatThrownBy(() -> couples.open(new NewCouple(
                                "Gil",
                                "Hana",
                                PracticeFixture.ZONE,
                                Secrets.LIMITED_SECRETS,
                                NewCouple.Family.UNKNOWN)))
                        .isInstanceOf(DataAccessException.class));
        assertThat(superuser
                        .jdbc()
                        .sql(
                                "select first_name from couples.partner where practice_id = ? and first_name in ('Gil', 'Hana')")
                        .param(practice.id())
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void point_12_no_line_no_content() {
        theTrailIsFull();
        Actors.as(
                practice.clinician(),
                () -> assertThatThrownBy(() -> couples.file(practice.couple().id()))
                        .isInstanceOf(DataAccessException.class));
        Actors.as(
                practice.clinician(),
                () -> assertThatThrownBy(() -> reading().execute(tx -> {
                            trail.done(Action.OPENED_BRIEF, couple, couple);
                            return "content";
                        }))
                        .as("in a transaction that only reads")
                        .isInstanceOf(DataAccessException.class));
    }

    @Test
    void point_12_the_line_of_what_was_read_is_committed_when_the_content_comes_back() {
        Actors.as(practice.clinician(), () -> couples.file(practice.couple().id()));
        assertThat(written()).containsExactly("opened people DONE");
    }

    @Test
    void point_12_a_transaction_that_only_reads_writes_its_line_too() {
        String content = Actors.as(
                practice.clinician(),
                () -> reading().execute(tx -> {
                    trail.done(Action.OPENED_BRIEF, couple, couple);
                    return "content";
                }));
        assertThat(content).isEqualTo("content");
        assertThat(written()).containsExactly("opened brief DONE");
    }

    @Test
    void point_12_what_was_rolled_back_has_no_line() {
        Actors.as(
                practice.clinician(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(tx -> {
                    trail.done(Action.PLACED_HOLD, couple, couple);
                    tx.setRollbackOnly();
                }));
        assertThat(written()).isEmpty();
    }

    @RepeatedTest(20)
    void point_12_readers_of_one_practice_do_not_wait_for_each_others_reads() throws Exception {
        CountDownLatch otherHasRead = new CountDownLatch(1);
        CountDownLatch slowIsIn = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> slow = threads.submit(() -> Actors.as(
                    practice.clinician(),
                    () -> new TransactionTemplate(transactions).execute(tx -> {
                        trail.done(Action.OPENED_BRIEF, couple, couple);
                        slowIsIn.countDown();
                        return waitFor(otherHasRead);
                    })));
            Future<?> quick = threads.submit(() -> {
                waitFor(slowIsIn);
                Actors.as(
                        practice.colleague(),
                        () -> couples.file(practice.colleaguesCouple().id()));
                otherHasRead.countDown();
            });
            quick.get(10, SECONDS);
            assertThat(slow.get(10, SECONDS)).isTrue();
        }
        assertThat(written()).containsExactly("opened people DONE", "opened brief DONE");
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(5, SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @RepeatedTest(20)
    void point_12_pausing_extending_and_finishing_at_once_never_wait_for_each_other_in_a_circle() throws Exception {
        Instant now = Instant.now();
        Actor ana = practice.couple().a();
        AssignmentId assignment = homework.assign(
                practice.clinician(),
                practice.couple(),
                homework.wish("say-it-hear-it", Homeworking.day(now).plusDays(3)),
                now);
        OccurrenceId occurrence = homework.occurrence(assignment);
        homework.starts(ana, Seat.A, occurrence, now, Map.of("topic", AnswerBody.ofText("Sundays")));
        ParticipationId part = homework.part(occurrence, Seat.A);
        together(
                () -> Actors.as(
                        practice.clinician(),
                        () -> steering.extend(
                                occurrence,
                                homework.version(occurrence),
                                Homeworking.day(now).plusDays(5))),
                () -> Actors.as(practice.clinician(), () -> steering.pause(assignment, homework.version(assignment))),
                () -> Actors.as(ana, () -> doing.finish(part)));
    }

    /** All at the same moment; each may be refused, or come too late for the version it read, but none may hang or break. */
    private static void together(Runnable... deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<?>> all = new ArrayList<>();
            for (Runnable deed : deeds) {
                all.add(threads.submit(() -> {
                    start.await(10, SECONDS);
                    try {
                        deed.run();
                    } catch (Refusal | OptimisticLockingFailureException tooLate) {
                        assertThat(tooLate).isNotNull();
                    }
                    return true;
                }));
            }
            for (Future<?> one : all) {
                one.get(20, SECONDS);
            }
        }
    }

    @Test
    void point_12_a_refusal_needs_one_connection_at_a_time() throws Exception {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        List<Connection> taken = new ArrayList<>();
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            for (int i : IntStream.range(1, pool.getMaximumPoolSize()).toArray()) {
                taken.add(pool.getConnection());
            }
            Future<?> refused = thread.submit(() -> assertThatThrownBy(() -> Actors.as(
                            practice.colleague(),
                            () -> couples.file(practice.couple().id())))
                    .isInstanceOf(NotFound.class));
            refused.get(10, SECONDS);
            Future<?> read = thread.submit(() -> Actors.as(
                    practice.clinician(),
                    () -> reading().executeWithoutResult(tx -> trail.done(Action.OPENED_BRIEF, couple, couple))));
            read.get(10, SECONDS);
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        assertThat(written()).containsExactly("opened couple DENIED", "opened brief DONE");
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }
}
