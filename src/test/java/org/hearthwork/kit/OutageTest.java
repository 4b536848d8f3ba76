package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void o1_a_database_that_is_gone_is_told_from_a_statement_that_is_refused() {
        for (String gone : List.of("08001", "08003", "08006", "57P01", "57P02", "57P03")) {
            assertThat(Outage.in(new IllegalStateException(new SQLException("x", gone))))
                    .as(gone)
                    .isPresent();
        }
        assertThat(Outage.in(new SQLTransientConnectionException("no connection in time")))
                .isPresent();
        for (String other : List.of("23505", "42501", "40001", "57014")) {
            assertThat(Outage.in(new IllegalStateException(new SQLException("x", other))))
                    .as(other)
                    .isEmpty();
        }
        assertThat(Outage.in(new SQLException("without a state"))).isEmpty();
        assertThat(Outage.in(new IllegalStateException())).isEmpty();
    }

    @Test
    void o1_a_click_that_fails_for_want_of_a_database_is_one_line_in_the_log() {
        assertThat(Failure.of(new IllegalStateException(new SQLException("x", "08006")))
                        .trace())
                .isEqualTo("the database cannot be reached [08006]");
        assertThat(Failure.of(new IllegalStateException(new SQLException("x", "23505")))
                        .trace())
                .contains("caused by")
                .contains("[23505]");
    }
}
