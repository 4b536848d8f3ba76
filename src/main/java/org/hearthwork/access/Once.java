package org.hearthwork.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A wish that arrives twice is one wish. A button pressed twice, a request sent again and two threads at once all bring the
 * same id; the second waits here until the first has ended, and then finds what the first has made.
 */
@Component
public class Once {

    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Comes back when nobody else is at work on this, and keeps others waiting until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone(UUID with) {
        jdbc.sql("select access.in_turn(:id)")
                .param("id", with.toString())
                .query()
                .singleColumn();
    }
}
