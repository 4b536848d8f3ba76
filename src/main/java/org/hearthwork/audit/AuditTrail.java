package org.hearthwork.audit;

import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthwork.database.AfterTransaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the trail. A line says who, what and on which record, never what it contained.
 *
 * <p>Lines are collected while a transaction runs and appended as its last act: writers of one practice wait for each
 * other on the end of the chain, and so never while one of them still waits for a row. The line is part of the transaction
 * it tells of: no line, no deed. A transaction that only reads cannot write; its lines follow in one of their own before the
 * call returns, and when they fail, so does the call. A refused deed rolls back, so its line is written right after too.
 */
@Component
public class AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PendingChanges changes;
    private final TransactionTemplate apart;

    AuditTrail(JdbcClient jdbc, Clock clock, PendingChanges changes, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.changes = changes;
        this.apart = new TransactionTemplate(transactions);
    }

    /** @param practice of a line that nobody signed in for, or null for the actor's */
    private record Line(
            @Nullable UUID practice,
            Action action,
            @Nullable UUID subject,
            @Nullable UUID couple,
            @Nullable UUID partner,
            String outcome,
            Instant at) {}

    /** Notes something done; for reading clinical content too, whose caller sees nothing before the line is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Action action, @Nullable UUID subject, @Nullable UUID couple) {
        done(action, subject, couple, null);
    }

    /** Notes something done that concerns only one of the two. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Action action, @Nullable UUID subject, @Nullable UUID couple, @Nullable UUID partner) {
        collected().add(new Line(null, action, subject, couple, partner, "DONE", clock.instant()));
    }

    /**
     * Notes what happened while nobody was signed in, in a transaction there is or in one of its own. Only for actions
     * that the database marks as possible before signing in.
     */
    @Transactional
    public void beforeSignIn(
            UUID practice, Action action, @Nullable UUID subject, @Nullable UUID couple, @Nullable UUID partner) {
        collected().add(new Line(practice, action, subject, couple, partner, "DONE", clock.instant()));
    }

    /** Notes a denied attempt; the line is written when the refused transaction has ended. */
    public void denied(Action action, @Nullable UUID subject) {
        Line line = new Line(null, action, subject, null, null, "DENIED", clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            collected().refused.add(line);
        } else {
            append(List.of(line));
        }
    }

    private Collected collected() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Collected.class::isInstance)
                .map(Collected.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Collected fresh = new Collected();
                    TransactionSynchronizationManager.registerSynchronization(fresh);
                    return fresh;
                });
    }

    /** The lines of one transaction. */
    private final class Collected implements TransactionSynchronization {

        private final List<Line> lines = new ArrayList<>();
        private final List<Line> refused = new ArrayList<>();
        private boolean appended;

        void add(Line line) {
            if (appended) { // by something else that runs just before the commit, after us
                append(line);
            } else {
                lines.add(line);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!readOnly) {
                changes.write();
                lines.forEach(AuditTrail.this::append);
                lines.clear();
                appended = true;
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && !lines.isEmpty()) {
                AfterTransaction.run(() -> append(lines));
            }
            if (!refused.isEmpty()) {
                AfterTransaction.run(this::appendRefused);
            }
        }

        /** What was refused stays refused, and says so to whoever asked, whether its line could be written or not. */
        private void appendRefused() {
            try {
                append(refused);
            } catch (RuntimeException failed) {
                LOG.error("A refused attempt is missing in the trail", failed);
            }
        }
    }

    private void append(List<Line> lines) {
        apart.executeWithoutResult(tx -> lines.forEach(this::append));
    }

    private void append(Line line) {
        jdbc.sql(
                        line.practice() == null
                                ? "select audit.append(:action, :subject::uuid, :couple::uuid, :partner::uuid, :outcome, :at)"
                                : "select audit.append_before_sign_in(:practice, :action, :subject::uuid, :couple::uuid, :partner::uuid, :outcome, :at)")
                .param("practice", line.practice())
                .param("action", line.action().words())
                .param("subject", line.subject())
                .param("couple", line.couple())
                .param("partner", line.partner())
                .param("outcome", line.outcome())
                .param("at", utc(line.at()))
                .query()
                .singleColumn();
    }
}
