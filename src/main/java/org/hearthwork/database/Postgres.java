package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL this installation runs on, migrated and checked: what remains is to connect as the app role. */
public final class Postgres implements AutoCloseable {

    private static final String APP_ROLE = "hearthwork_app";

    private final @Nullable EmbeddedServer embedded;
    private final String url;
    private final String appPassword;

    private Postgres(@Nullable EmbeddedServer embedded, String url, String appPassword) {
        this.embedded = embedded;
        this.url = url;
        this.appPassword = appPassword;
    }

    static Postgres start(DatabaseProperties properties, Secret secret, TransactionContext context)
            throws IOException, SQLException {
        EmbeddedServer embedded = properties.embedded() ? EmbeddedServer.start(properties.dataFolder(), secret) : null;
        try {
            var outside = properties.db();
            String url = embedded != null ? embedded.url() : text(outside == null ? null : outside.url());
            String user = embedded != null ? embedded.user() : text(outside == null ? null : outside.user());
            String password =
                    embedded != null ? embedded.password() : text(outside == null ? null : outside.password());
            String appPassword = secret.password("app role");
            migrate(url, user, password, properties);
            try (Connection migrating = DriverManager.getConnection(url, user, password)) {
                try (var statement = migrating.createStatement()) {
                    statement.execute("alter role " + APP_ROLE + " password '" + appPassword + "'");
                    statement.execute("set role hearthwork_owner");
                }
                context.publishKey(migrating);
            }
            refuseUnsafeRole(url, appPassword);
            return new Postgres(embedded, url, appPassword);
        } catch (SQLException | RuntimeException failed) {
            if (embedded != null) {
                embedded.close();
            }
            throw failed;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static void migrate(String url, String user, String password, DatabaseProperties properties) {
        try {
            Flyway.configure()
                    .dataSource(url, user, password)
                    .defaultSchema("flyway")
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (RuntimeException failed) {
            throw new StartRefused(
                    "The database at " + url + " could not be reached or brought up to date: " + failed.getMessage(),
                    properties.embedded()
                            ? "The data folder " + properties.dataFolder()
                                    + " may come from another version. Keep it, and"
                                    + " start with another one: HEARTHWORK_DATA=/some/folder"
                            : "Check HEARTHWORK_DB_URL, HEARTHWORK_DB_USER and HEARTHWORK_DB_PASSWORD. The role must be"
                                    + " able to create roles and schemas.",
                    failed);
        }
    }

    /** Row security holds only for a role that neither owns tables nor may step around it. */
    private static void refuseUnsafeRole(String url, String password) throws SQLException {
        try (Connection app = DriverManager.getConnection(url, APP_ROLE, password);
                var statement = app.createStatement();
                var rows = statement.executeQuery("""
                        select rolsuper or rolbypassrls or rolcreaterole
                               or pg_has_role(current_user, 'hearthwork_owner', 'member')
                               or exists (select from pg_class c join pg_roles o on o.oid = c.relowner
                                          where o.rolname = current_user)
                        from pg_roles where rolname = current_user""")) {
            if (!rows.next() || rows.getBoolean(1)) {
                throw new StartRefused(
                        "The database role " + APP_ROLE + " could step around row security.",
                        "It must not be superuser, own tables, create roles, have BYPASSRLS or belong to"
                                + " hearthwork_owner. Take that right away and start again.",
                        null);
            }
        }
    }

    public boolean embedded() {
        return embedded != null;
    }

    String url() {
        return url;
    }

    String appRole() {
        return APP_ROLE;
    }

    String appPassword() {
        return appPassword;
    }

    static Path prepare(Path dataFolder) {
        try {
            Files.createDirectories(dataFolder);
            if (!Files.isWritable(dataFolder)) {
                throw new IOException("no right to write");
            }
            return dataFolder;
        } catch (IOException failed) {
            throw new StartRefused(
                    "The data folder " + dataFolder + " cannot be written (" + failed.getMessage() + ").",
                    "Give this user the right to write there, or choose another: HEARTHWORK_DATA=/some/folder",
                    failed);
        }
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
