package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is gone fills no log, and hides nothing else. */
class OutagesTest {

    private final LoggerContext logging = new LoggerContext();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void watch() {
        Outages.watching(logging);
        lines.start();
        logging.getLogger("ROOT").addAppender(lines);
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Exception gone() {
        return new CannotCreateTransactionException(
                "Could not open JPA EntityManager",
                new IllegalStateException(new SQLTransientConnectionException("no connection within 5000 ms")));
    }

    @Test
    void o1_a_thousand_failures_for_one_reason_are_a_line_now_and_then() {
        for (int i = 0; i < 1_000; i++) {
            logging.getLogger("com.example.Servlet").error("it failed", gone());
            logging.getLogger("com.example.Servlet").warn("it failed: {}", "so", gone());
        }
        assertThat(said())
                .hasSize(1)
                .first()
                .asString()
                .contains("The database cannot be reached: no connection within");
    }

    @Test
    void o1_the_reference_somebody_was_shown_stays_without_its_trace() {
        logging.getLogger("org.hearthwork.kit.Failures").error("reference {}", "K7Q2", gone());
        assertThat(said()).contains("reference K7Q2 (the database cannot be reached)");
        assertThat(lines.list).allMatch(line -> line.getThrowableProxy() == null);
        for (int i = 0; i < 1_000; i++) {
            logging.getLogger("org.hearthwork.kit.Failures").error("reference {}", i, gone());
        }
        assertThat(lines.list).hasSizeLessThan(30);
    }

    @Test
    void every_other_failure_keeps_its_trace() {
        logging.getLogger("com.example.Servlet").error("a rule was broken", new SQLException("no", "23505"));
        logging.getLogger("com.example.Servlet").error("a fault of ours", new NullPointerException());
        assertThat(lines.list).hasSize(2).allMatch(line -> line.getThrowableProxy() != null);
    }
}
