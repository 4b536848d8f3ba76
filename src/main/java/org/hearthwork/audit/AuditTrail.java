package org.hearthwork.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the trail. A line says who, what and on which record, never what it contained. It is part of the transaction it
 * tells of: no line, no deed. A refused deed rolls back, so its line is written right after, on its own.
 */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    AuditTrail(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes a line for something done; for reading clinical content, before the content is shown. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String action, String subjectKind, @Nullable UUID subject, @Nullable UUID couple) {
        append(action, subjectKind, subject, couple, "DONE");
    }

    /** Notes a denied attempt; the line is written when the refused transaction has ended. */
    public void denied(String action, String subjectKind, @Nullable UUID subject) {
        Runnable line = () -> apart.executeWithoutResult(tx -> append(action, subjectKind, subject, null, "DENIED"));
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    line.run();
                }
            });
        } else {
            line.run();
        }
    }

    private void append(
            String action, String subjectKind, @Nullable UUID subject, @Nullable UUID couple, String outcome) {
        jdbc.sql("select audit.append(:action, :kind, :subject::uuid, :couple::uuid, :outcome, :at)")
                .param("action", action)
                .param("kind", subjectKind)
                .param("subject", subject == null ? null : subject.toString())
                .param("couple", couple == null ? null : couple.toString())
                .param("outcome", outcome)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query()
                .singleColumn();
    }
}
