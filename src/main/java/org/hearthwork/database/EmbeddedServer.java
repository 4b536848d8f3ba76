package org.hearthwork.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in the data folder. The library it comes from is made for throw-away tests, so what makes
 * data safe is said here: fsync and synchronous_commit on, scram passwords, the loopback address only, a random port.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedServer(FileChannel lockFile, EmbeddedPostgres postgres, String password) {
        this.lockFile = lockFile;
        this.postgres = postgres;
        this.password = password;
    }

    /**
     * @throws StartRefused when another Hearthwork uses the folder, or the server does not come up
     */
    static EmbeddedServer start(Path dataFolder, Secret secret) throws IOException {
        FileChannel lockFile = lock(dataFolder);
        Path cluster = dataFolder.resolve("postgres");
        stopOrphan(cluster);
        String password = secret.password("embedded superuser");
        Path passwordFile = Files.createTempFile(
                dataFolder,
                "first",
                ".pw",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(dataFolder.resolve("engine").toFile())
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    // The library starts initdb with trust; these options follow its own and win over them.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("log_statement", "none")
                    .setConnectConfig("password", password)
                    .setPGStartupWait(PATIENCE)
                    .start();
            return new EmbeddedServer(lockFile, postgres, password);
        } catch (IOException | IllegalStateException failed) {
            lockFile.close();
            throw new StartRefused(
                    "The embedded PostgreSQL in " + cluster + " did not start: " + failed.getMessage(),
                    "Look at the lines above. If the folder was made by another version or damaged, start with another"
                            + " HEARTHWORK_DATA and keep this one for a restore.",
                    failed);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** A lock of the operating system: it ends with the process, however that ends. */
    private static FileChannel lock(Path dataFolder) throws IOException {
        FileChannel channel =
                FileChannel.open(dataFolder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            log.debug("The data folder is in use by this very process", inThisProcess);
        }
        channel.close();
        throw new StartRefused(
                "Another Hearthwork is running on the data folder " + dataFolder + ".",
                "Stop that one first, or give this one a folder of its own: HEARTHWORK_DATA=/some/folder ./hearthwork run",
                null);
    }

    /** After kill -9 of the product its server runs on alone. We hold the lock, so it is nobody's: ask it to stop. */
    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return;
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        log.info("Taking over from a Hearthwork that ended abruptly: stopping its PostgreSQL ({})", pid);
        try {
            // SIGINT is PostgreSQL's fast shutdown: sessions end, a checkpoint is written.
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException tooSlow) {
            throw new StartRefused(
                    "A PostgreSQL left behind by an earlier Hearthwork (process " + pid + ") does not stop.",
                    "End it with: kill -INT " + pid,
                    tooSlow);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    String user() {
        return "postgres";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try {
            postgres.close();
        } finally {
            lockFile.close();
        }
    }
}
