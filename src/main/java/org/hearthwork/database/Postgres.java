package org.hearthwork.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.flywaydb.core.api.FlywayException;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL this installation runs on, migrated and checked: what remains is to connect by one of its two doors. */
public final class Postgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Postgres.class);

    /** Nodes of one database come up one after the other. */
    private static final long COMING_UP = 0x68656172_7468L;

    private final @Nullable EmbeddedServer embedded;
    private final Access access;
    private final Roles roles;
    private final Secret secret;
    private final boolean holdsTheDemo;

    private Postgres(
            @Nullable EmbeddedServer embedded, Access access, Roles roles, Secret secret, boolean holdsTheDemo) {
        this.embedded = embedded;
        this.access = access;
        this.roles = roles;
        this.secret = secret;
        this.holdsTheDemo = holdsTheDemo;
    }

    /** @throws StartRefused in words, before anything is written, when secret, schema or exposure do not fit the data */
    static Postgres start(
            @Nullable EmbeddedServer embedded,
            Access access,
            Secret secret,
            TransactionContext context,
            Sealing sealing,
            List<CatchingUp> catchingUp,
            Exposure exposure)
            throws IOException, SQLException {
        try (Connection migrating = open(access);
                var statement = migrating.createStatement()) {
            statement.execute("select pg_advisory_lock(" + COMING_UP + ")");
            Roles roles = Roles.of(migrating);
            Installation installation = new Installation(migrating, roles);
            installation.refuseAnotherSecret(secret, context);
            Schema schema = new Schema(access, roles);
            schema.refuseUnknownSteps();
            statement.execute("set role " + roles.owner());
            sealing.refuseAnotherKey(migrating);
            statement.execute("reset role");
            schema.bringUpToDate();
            boolean demo = installation.holdsTheDemo();
            if (demo) {
                exposure.refuseForTheDemo();
            }
            installation.remember(secret);
            Postgres postgres = new Postgres(embedded, access, roles, secret, demo);
            for (Door door : Door.values()) {
                postgres.letIn(door, migrating);
            }
            statement.execute("set role " + roles.owner());
            context.publishKey(migrating);
            sealing.sealWhatIsOpen(migrating);
            catchUp(migrating, catchingUp);
            return postgres;
        } catch (FlywayException failed) {
            throw new StartRefused(
                    "The database (" + access + ") could not be brought up to date: " + failed.getMessage(),
                    embedded != null
                            ? "Keep the data folder as it is, and start with another one: HEARTHWORK_DATA=/some/folder"
                            : "Look whether HEARTHWORK_DB_USER may create roles and schemas there.",
                    failed);
        }
    }

    private static void catchUp(Connection asOwner, List<CatchingUp> all) throws SQLException {
        asOwner.setAutoCommit(false);
        try {
            for (CatchingUp one : all) {
                one.catchUp(asOwner);
                asOwner.commit();
            }
        } catch (SQLException | RuntimeException failed) {
            asOwner.rollback();
            throw failed;
        } finally {
            asOwner.setAutoCommit(true);
        }
    }

    /** Whether no Hearthwork was in that database yet. */
    static boolean isNew(Access access) throws IOException {
        try (Connection migrating = open(access)) {
            return Installation.isNew(migrating);
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }

    private static Connection open(Access access) {
        try {
            Connection opened = access.open();
            Unreachable.refuseOlder(opened.getMetaData().getDatabaseMajorVersion(), access);
            return opened;
        } catch (SQLException failed) {
            throw Unreachable.because(failed, access);
        }
    }

    /** A password that works is left alone: another node may be using it this very moment. */
    private void letIn(Door door, Connection migrating) throws SQLException {
        if (!getsIn(door)) {
            try (var statement = migrating.createStatement()) {
                statement.execute("alter role " + role(door) + " password '" + password(door) + "'");
            }
        }
        refuseUnsafeRole(door);
    }

    private boolean getsIn(Door door) throws SQLException {
        try {
            open(door).close();
            return true;
        } catch (SQLException refused) {
            // Class 28: the server knows neither this password nor, yet, any.
            if (refused.getSQLState() != null && refused.getSQLState().startsWith("28")) {
                return false;
            }
            throw refused;
        }
    }

    private Connection open(Door door) throws SQLException {
        return DriverManager.getConnection(access.url(), role(door), password(door));
    }

    /** Row security holds only for a role that neither owns tables nor may step around it. */
    private void refuseUnsafeRole(Door door) throws SQLException {
        try (Connection app = open(door);
                var statement = app.prepareStatement("""
                        select rolsuper or rolbypassrls or rolcreaterole
                               or pg_has_role(current_user, ?, 'member')
                               or exists (select from pg_class c join pg_roles o on o.oid = c.relowner
                                          where o.rolname = current_user)
                        from pg_roles where rolname = current_user""")) {
            statement.setString(1, roles.owner());
            try (var rows = statement.executeQuery()) {
                if (!rows.next() || rows.getBoolean(1)) {
                    throw new StartRefused(
                            "The database role " + role(door) + " could step around row security.",
                            "It must not be superuser, own tables, create roles, have BYPASSRLS or belong to "
                                    + roles.owner() + ". Take that right away and start again.",
                            null);
                }
            }
        }
    }

    /** Asks by a connection of its own: a pool that is busy is no database that is gone. */
    boolean answers() {
        Properties asApp = new Properties();
        asApp.setProperty("user", role(Door.DESK));
        asApp.setProperty("password", password(Door.DESK));
        asApp.setProperty("connectTimeout", "2");
        asApp.setProperty("socketTimeout", "2");
        asApp.setProperty("loginTimeout", "3");
        try (Connection app = DriverManager.getConnection(access.url(), asApp);
                var statement = app.createStatement();
                var rows = statement.executeQuery("select 1")) {
            return rows.next();
        } catch (SQLException gone) {
            log.debug("The database does not answer", gone);
            return false;
        }
    }

    /** As the owner of the tables. */
    Connection ownersConnection() throws SQLException {
        Connection migrating = access.open();
        try (var statement = migrating.createStatement()) {
            statement.execute("set role " + roles.owner());
            return migrating;
        } catch (SQLException failed) {
            migrating.close();
            throw failed;
        }
    }

    /** As the one who made the embedded server; for what is done with all of it. */
    Connection superuser() throws SQLException {
        return access.open();
    }

    public boolean embedded() {
        return embedded != null;
    }

    public boolean holdsTheDemo() {
        return holdsTheDemo;
    }

    String url() {
        return access.url();
    }

    String role(Door door) {
        return roles.of(door);
    }

    String password(Door door) {
        return door.password(secret);
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
