package org.hearthwork.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the row security context as the first statement of every transaction, local to it, and with it the moment it is for
 * the product (access.moment). Spring calls this inside its own guarded begin: what fails here is rolled back and the
 * connection is given back (see TransactionContextTest).
 */
final class RowSecurityDialect extends HibernateJpaDialect {

    private final transient TransactionContext context;

    private final transient Clock clock;

    RowSecurityDialect(TransactionContext context, Clock clock) {
        this.context = context;
        this.clock = clock;
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws PersistenceException, SQLException {
        Object begun = super.beginTransaction(entityManager, definition);
        getSession(entityManager).doWork(connection -> {
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            String signed = context.sign(backend, Instant.now()).orElse("");
            try (var statement = connection.prepareStatement(
                    "select set_config('hearthwork.context', ?, true), set_config('hearthwork.moment', ?, true)")) {
                statement.setString(1, signed);
                statement.setString(2, clock.instant().toString());
                statement.execute();
            }
        });
        return begun;
    }

    private static Session getSession(EntityManager entityManager) {
        return entityManager.unwrap(Session.class);
    }
}
