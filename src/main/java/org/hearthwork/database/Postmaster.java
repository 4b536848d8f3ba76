package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.hearthwork.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the embedded server: what makes data safe is said here, by us, and not left to a file of settings. */
final class Postmaster {

    private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After a crash the server reads its log again before it lets anybody in; it says so, and is waited for. */
    private static final Duration PATIENCE_WITH_RECOVERY = Duration.ofMinutes(15);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_YET = "57P03";

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            // What a backup waits for (WalArchive) may not fill the disk.
            Map.entry("max_slot_wal_keep_size", "1GB"),
            // What a client or clinician wrote stands in statements and in the details of errors: neither is logged.
            Map.entry("log_statement", "none"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse")));

    private final Process process;
    private final LastWords said;

    private Postmaster(Process process) {
        this.process = process;
        this.said = LastWords.of(process);
    }

    /** Starts and waits until it answers. @throws StartRefused when it does not, or knows another password */
    static Postmaster start(Engine engine, Path cluster, int port, String password) throws IOException {
        return start(engine, cluster, port, password, Map.of(), PATIENCE_WITH_RECOVERY);
    }

    /** @param further settings for this run alone. @param patience with a server that puts its files in order */
    static Postmaster start(
            Engine engine, Path cluster, int port, String password, Map<String, String> further, Duration patience)
            throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        further.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        ProcessBuilder builder = engine.command("postgres", arguments).directory(cluster.toFile());
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A Ctrl-C in the terminal is meant for us; we stop the server when nobody needs it any more.
            builder.command().addFirst("/usr/bin/setsid");
        }
        Postmaster started = new Postmaster(builder.start());
        try {
            started.awaitAnswer(url(port), password, patience);
            return started;
        } catch (InterruptedException interrupted) {
            started.stop();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL was starting", interrupted);
        } catch (IOException | RuntimeException failed) {
            started.stop();
            throw failed;
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private void awaitAnswer(String url, String password, Duration patience) throws InterruptedException, IOException {
        Properties as = new Properties();
        as.setProperty("user", EmbeddedServer.USER);
        as.setProperty("password", password);
        as.setProperty("connectTimeout", "2");
        as.setProperty("socketTimeout", "5");
        as.setProperty("loginTimeout", "5");
        long begun = System.nanoTime();
        boolean recovering = false;
        while (process.isAlive()) {
            String state = answer(url, as);
            if (state.isEmpty()) {
                return;
            }
            if (state.equals(WRONG_PASSWORD)) {
                throw new StartRefused(
                        "The secret is not the one this data folder was made with.",
                        "Put the right one back (the file secret, or HEARTHWORK_SECRET when that is set), or start with"
                                + " another folder, HEARTHWORK_DATA=/some/folder; nothing was changed.",
                        null);
            }
            if (state.equals(NOT_YET) && !recovering && past(begun, Duration.ofSeconds(5))) {
                recovering = true;
                log.info("PostgreSQL ended abruptly the last time and is putting its files in order ...");
            }
            if (past(begun, recovering ? patience : PATIENCE)) {
                break;
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_QUESTIONS.toNanos());
        }
        boolean ended = !process.isAlive();
        throw new StartRefused(
                "The embedded PostgreSQL " + (ended ? "ended while it was starting" : "does not answer") + ". "
                        + (ended ? "Its last words: " + said.text() : ""),
                "Look whether the disk is full or its files are damaged. If they are, start with another folder,"
                        + " HEARTHWORK_DATA=/some/folder, and keep this one for a restore.",
                null);
    }

    /** @return empty when it let us in, otherwise the SQL state of its refusal */
    private static String answer(String url, Properties as) {
        try {
            DriverManager.getConnection(url, as).close();
            return "";
        } catch (SQLException notYet) {
            return notYet.getSQLState() == null ? "08001" : notYet.getSQLState();
        }
    }

    private static boolean past(long begun, Duration duration) {
        return System.nanoTime() - begun > duration.toNanos();
    }

    long pid() {
        return process.pid();
    }

    /** Waits for its end. @return how it ended, in words */
    String awaitEnd() throws InterruptedException {
        int code = process.waitFor();
        String last = said.text();
        return "exit code " + code + (last.isEmpty() ? "" : "; its last words: " + last);
    }

    void stop() throws IOException {
        if (!process.isAlive()) {
            return;
        }
        Signals.fastShutdown(process.pid());
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn(
                        "PostgreSQL does not stop when asked; it is ended, and will put its files in order at the next start");
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
