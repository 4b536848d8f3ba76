package org.hearthwork.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Instant;
import org.hibernate.Session;
import org.postgresql.PGConnection;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Sets the row security context as the first statement of every transaction, local to it. Spring calls this inside its
 * own guarded begin: what fails here is rolled back and the connection is given back (see TransactionContextTest).
 */
final class RowSecurityDialect extends HibernateJpaDialect {

    private final transient TransactionContext context;

    RowSecurityDialect(TransactionContext context) {
        this.context = context;
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws PersistenceException, SQLException {
        Object begun = super.beginTransaction(entityManager, definition);
        getSession(entityManager).doWork(connection -> {
            int backend = connection.unwrap(PGConnection.class).getBackendPID();
            String signed = context.sign(backend, Instant.now()).orElse("");
            try (var statement = connection.prepareStatement("select set_config('hearthwork.context', ?, true)")) {
                statement.setString(1, signed);
                statement.execute();
            }
        });
        return begun;
    }

    private static Session getSession(EntityManager entityManager) {
        return entityManager.unwrap(Session.class);
    }
}
