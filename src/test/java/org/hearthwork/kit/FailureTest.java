package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hearthwork.kit.ui.Failures;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

class FailureTest {

    private static final String WRITTEN = "I dream of the lake house";

    private static Throwable fromTheDatabase(String state) {
        return new DataIntegrityViolationException(
                "could not store [" + WRITTEN + "]",
                new SQLException(
                        "ERROR: new row violates check\n  Detail: Failing row contains (" + WRITTEN + ").", state));
    }

    @Test
    void point_8_a_failure_says_where_it_happened_and_no_word_of_what_was_written() {
        Failure failure = Failure.of(fromTheDatabase("23514"));
        assertThat(failure.trace())
                .contains("DataIntegrityViolationException", "SQLException [23514]", "FailureTest.fromTheDatabase")
                .doesNotContain(WRITTEN, "Failing row", "lake");
        assertThat(failure.reference()).hasSize(8);
    }

    @Test
    void point_8_two_failures_have_two_references() {
        assertThat(Failure.of(fromTheDatabase("23514")).reference())
                .isNotEqualTo(Failure.of(fromTheDatabase("23514")).reference());
    }

    @Test
    void point_8_a_chain_of_causes_that_bites_its_tail_ends() {
        RuntimeException head = new IllegalStateException();
        RuntimeException tail = new IllegalArgumentException(head);
        head.initCause(tail);
        assertThat(Failure.chain(head)).containsExactly(head, tail);
    }

    @Test
    void point_8_what_came_second_what_is_gone_and_what_is_no_character_are_refusals_and_nothing_else_is() {
        assertThat(Failures.asRefusal(new ObjectOptimisticLockingFailureException("a row", null)))
                .containsInstanceOf(ChangedMeanwhile.class);
        assertThat(Failures.asRefusal(new NotFound())).map(Refusal::messageKey).contains("kit.gone");
        assertThat(Failures.asRefusal(fromTheDatabase("22021")))
                .map(Refusal::messageKey)
                .contains("kit.not-a-character");
        assertThat(Failures.asRefusal(fromTheDatabase("42501"))).isEmpty();
        assertThat(Failures.asRefusal(new IllegalStateException())).isEmpty();
    }
}
