package org.hearthwork.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** The embedded database of a data folder, for a command: the one the product runs on, or started for as long as it takes. */
public final class AtHand implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 20;

    private final DataFolder folder;
    private final Secret secret;
    private final @Nullable EmbeddedServer own;
    private final String url;

    private AtHand(DataFolder folder, Secret secret, @Nullable EmbeddedServer own, String url) {
        this.folder = folder;
        this.secret = secret;
        this.own = own;
        this.url = url;
    }

    /** @throws StartRefused when there are no data yet, or they cannot be opened */
    public static AtHand of(DatabaseProperties properties) throws IOException, SQLException {
        if (!properties.embedded()) {
            throw new StartRefused(
                    "HEARTHWORK_DB_URL names a PostgreSQL of yours (" + properties.outside() + "), and that keeps its"
                            + " data itself.",
                    "Back it up with its own tools: pg_basebackup with archived WAL, or pgBackRest. Keep the secret and the"
                            + " sealing key apart from that.",
                    null);
        }
        Path wanted = properties.dataFolder();
        if (!Files.exists(wanted.resolve("postgres").resolve("PG_VERSION"))) {
            throw new StartRefused(
                    "The data folder " + wanted + " holds no data yet.",
                    "Start Hearthwork once, or name another folder: HEARTHWORK_DATA=/some/folder",
                    null);
        }
        DataFolder folder = DataFolder.open(wanted);
        Secret secret = Secret.of(properties.secret(), folder, () -> false);
        return isFree(folder) ? started(folder, secret) : running(folder, secret);
    }

    private static boolean isFree(DataFolder folder) throws IOException {
        try {
            folder.forOneServer();
            return true;
        } catch (StartRefused inUse) {
            return false;
        }
    }

    private static AtHand started(DataFolder folder, Secret secret) throws IOException {
        try {
            EmbeddedServer own = EmbeddedServer.start(folder, secret, () -> {});
            return new AtHand(folder, secret, own, own.url());
        } catch (IOException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    /** By the port that stands in PostgreSQL's own file. */
    private static AtHand running(DataFolder folder, Secret secret) throws IOException, SQLException {
        SQLException last = null;
        for (int again = 0; again < PATIENCE_SECONDS * 10; again++) {
            String port = portIn(folder.cluster().resolve("postmaster.pid"));
            if (!port.isEmpty()) {
                AtHand there = new AtHand(folder, secret, null, Postmaster.url(Integer.parseInt(port)));
                try {
                    there.superuser().close();
                    return there;
                } catch (SQLException notYet) {
                    if (String.valueOf(notYet.getSQLState()).equals("28P01")) {
                        throw new StartRefused(
                                "The secret is not the one this data folder was made with.",
                                "Put the right one back, or give it as HEARTHWORK_SECRET; nothing was changed.",
                                null);
                    }
                    last = notYet;
                }
            }
            pause();
        }
        throw new StartRefused(
                "Another Hearthwork is on the data folder " + folder.path() + ", and its database does not answer.",
                "If it is just starting or stopping, try again in a moment.",
                last);
    }

    private static String portIn(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return lines.size() > 3 && lines.get(3).strip().matches("\\d{1,5}")
                    ? lines.get(3).strip()
                    : "";
        } catch (IOException notYet) {
            return "";
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a database was starting", interrupted);
        }
    }

    Connection superuser() throws SQLException {
        return new Access(url, EmbeddedServer.USER, secret.password("embedded superuser")).open();
    }

    /** As the owner of the tables. */
    public Connection owner() throws SQLException {
        Connection superuser = superuser();
        try (var statement = superuser.createStatement()) {
            statement.execute("set role " + Roles.of(superuser).owner());
            return superuser;
        } catch (SQLException failed) {
            superuser.close();
            throw failed;
        }
    }

    /**
     * As the superuser, with every trigger asleep: for what goes through whole tables and changes no word of them. What is signed is
     * kept by triggers, and is not kept from this connection.
     */
    public Connection withTriggersAsleep() throws SQLException {
        Connection superuser = superuser();
        try (var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            return superuser;
        } catch (SQLException failed) {
            superuser.close();
            throw failed;
        }
    }

    public boolean holdsTheDemo() throws SQLException {
        try (Connection superuser = superuser()) {
            return new Installation(superuser, Roles.of(superuser)).holdsTheDemo();
        }
    }

    /** The last step of the schema. */
    public String step() throws SQLException {
        try (Connection superuser = superuser()) {
            return Backup.step(superuser);
        }
    }

    /** Where the product that runs on it is found: what people type, and where this machine finds it; empty while it is not up. */
    public List<String> addresses() throws IOException {
        return isRunning() ? folder.runningNote().lines() : List.of();
    }

    /** Whether a product (or another command) holds the folder. */
    public boolean isRunning() {
        return own == null;
    }

    DataFolder folder() {
        return folder;
    }

    public Path path() {
        return folder.path();
    }

    Secret secret() {
        return secret;
    }

    /** The end of the trail, as it was noted outside the database. */
    public PrivateFile anchors(DatabaseProperties properties) {
        return folder.anchors(properties.anchors());
    }

    public PrivateFile sealingKey() {
        return folder.sealingKey();
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
        folder.close();
    }
}
