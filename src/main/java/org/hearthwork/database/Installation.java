package org.hearthwork.database;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import org.hearthwork.start.StartRefused;

/** What the database remembers of the installation it belongs to: which secret, and whether the demo practice lives in it. */
final class Installation {

    private final Connection migrating;
    private final Roles roles;

    Installation(Connection migrating, Roles roles) {
        this.migrating = migrating;
        this.roles = roles;
    }

    /** Whether no Hearthwork was here yet. */
    static boolean isNew(Connection migrating) throws SQLException {
        return !exists(migrating, "access.context_key");
    }

    private static boolean exists(Connection migrating, String table) throws SQLException {
        try (var statement = migrating.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** @throws StartRefused when it was made with another secret, before anything is written with this one */
    void refuseAnotherSecret(Secret secret, TransactionContext context) throws SQLException {
        boolean known = exists(migrating, "access.installation") && hasFingerprint();
        boolean ours = known ? isOurs(secret) : isNew(migrating) || asOwner(() -> context.isPublished(migrating));
        if (!ours) {
            throw new StartRefused(
                    "The secret is not the one this database was made with.",
                    "Give the right one as HEARTHWORK_SECRET or in the data folder, the same for every node, or give"
                            + " this Hearthwork a database of its own; nothing was changed.",
                    null);
        }
    }

    private boolean hasFingerprint() throws SQLException {
        return asOwner(
                () -> yes("select exists (select from access.installation where secret_fingerprint is not null)"));
    }

    private boolean isOurs(Secret secret) throws SQLException {
        return asOwner(() -> {
            try (var statement = migrating.createStatement();
                    var rows = statement.executeQuery("select secret_fingerprint from access.installation")) {
                return rows.next() && MessageDigest.isEqual(rows.getBytes(1), secret.fingerprint());
            }
        });
    }

    /** The first secret that comes stays. */
    void remember(Secret secret) throws SQLException {
        asOwner(() -> {
            try (var statement = migrating.prepareStatement(
                    "update access.installation set secret_fingerprint = ? where secret_fingerprint is null")) {
                statement.setBytes(1, secret.fingerprint());
                return statement.executeUpdate() > 0;
            }
        });
    }

    boolean holdsTheDemo() throws SQLException {
        return asOwner(() -> yes("select coalesce(bool_or(demo), false) from access.installation"));
    }

    private boolean yes(String sql) throws SQLException {
        try (var statement = migrating.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private interface Question {
        boolean ask() throws SQLException;
    }

    /** Row security is forced: the rows show themselves to the owner of the tables alone. */
    private boolean asOwner(Question question) throws SQLException {
        try (var statement = migrating.createStatement()) {
            statement.execute("set role " + roles.owner());
            try {
                return question.ask();
            } finally {
                statement.execute("reset role");
            }
        }
    }
}
