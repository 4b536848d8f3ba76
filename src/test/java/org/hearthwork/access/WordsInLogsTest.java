package org.hearthwork.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.UUID;
import org.hearthwork.PracticeFixture;
import org.hearthwork.PracticeFixture.Practice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A failed statement tells of itself, never of the row: PostgreSQL would quote it, and a log would keep it. */
@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class WordsInLogsTest {

    @Autowired
    PracticeFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Test
    void point_18_what_somebody_wrote_is_in_no_exception_and_no_line(CapturedOutput output) {
        Practice practice = fixture.fresh();
        String canary = "canary-" + UUID.randomUUID();
        Throwable tooLong = failure(
                practice.couple().a(),
                """
                update access.account set name = ? || repeat('x', 200) where id = ?""",
                canary,
                practice.couple().a().account().value());
        Throwable notAllowed = failure(
                practice.clinician(), """
                insert into couples.partner (practice_id, couple_id, id, seat, first_name)
                values (?, ?, gen_random_uuid(), 'C', ?)""", practice.id(), practice.couple().id().value(), canary);
        Throwable taken = failure(practice.owner(), """
                insert into access.invitation (practice_id, id, kind, email, name, token_hash, sent_at, expires_at)
                select ?, x.id, 'CLINICIAN', ? || '@x.test', 'n', '\\x00', now(), now()
                from (select gen_random_uuid() as id) x, generate_series(1, 2)""", practice.id(), canary);
        for (Throwable failure : new Throwable[] {tooLong, notAllowed, taken}) {
            assertThat(failure).isNotNull();
            assertThat(everythingSaidBy(failure)).doesNotContain(canary);
        }
        assertThat(output.getAll()).doesNotContain(canary);
    }

    private Throwable failure(Actor actor, String sql, Object... parameters) {
        return catchThrowable(() -> Actors.as(
                actor,
                () -> transaction.executeWithoutResult(
                        tx -> jdbc.sql(sql).params(parameters).update())));
    }

    private static String everythingSaidBy(Throwable failure) {
        StringWriter said = new StringWriter();
        failure.printStackTrace(new PrintWriter(said, true));
        return said.toString();
    }
}
