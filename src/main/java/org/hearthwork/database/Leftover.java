package org.hearthwork.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearthwork.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a Hearthwork that ended abruptly leaves behind: a server that runs on alone, or a file that says one does. We hold
 * the lock of the folder, so a server on it is nobody's. A number in a file is not enough to end a process, though: after
 * a restart of the machine it may be another's, so it must be a PostgreSQL on this very folder.
 */
final class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path cluster;
    private final Duration patience;

    Leftover(Path cluster) {
        this(cluster, PATIENCE);
    }

    Leftover(Path cluster, Duration patience) {
        this.cluster = cluster;
        this.patience = patience;
    }

    /** Ends a server of ours that runs on alone, waits for its last sessions, and takes away a file that says nothing true. */
    void clear() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<ProcessHandle> server = processIn(pidFile).filter(this::servesThisFolder);
        if (server.isPresent()) {
            stop(server.get());
        }
        // Of a server that was killed, sessions can outlive it by a moment; a new one beside them would ruin the data.
        for (ProcessHandle session :
                ProcessHandle.allProcesses().filter(this::worksHere).toList()) {
            await(session);
        }
        if (Files.deleteIfExists(pidFile)) {
            log.info("The file {} was left over from an earlier run and is taken away", pidFile);
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        return isPostgres(process) && (worksHere(process) || wasStartedFor(process));
    }

    /** A PostgreSQL process works in its data folder; Linux says where a process works. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return isPostgres(process)
                    && Path.of("/proc", Long.toString(process.pid()), "cwd")
                            .toRealPath()
                            .equals(cluster.toRealPath());
        } catch (IOException notToldOrGone) {
            return false;
        }
    }

    /** Elsewhere its arguments tell: {@code postgres -D folder}. */
    private boolean wasStartedFor(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        int folder = arguments.indexOf("-D") + 1;
        return folder > 0
                && folder < arguments.size()
                && Path.of(arguments.get(folder)).toAbsolutePath().normalize().equals(cluster);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private void stop(ProcessHandle server) throws IOException {
        log.info("Taking over from a Hearthwork that ended abruptly: stopping its PostgreSQL ({})", server.pid());
        Signals.fastShutdown(server.pid());
        await(server);
    }

    private void await(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a PostgreSQL was stopping", interrupted);
        } catch (ExecutionException | TimeoutException tooSlow) {
            throw new StartRefused(
                    "A PostgreSQL left behind by an earlier Hearthwork (process " + process.pid() + ") does not stop.",
                    "End it with: kill -INT " + process.pid(),
                    tooSlow);
        }
    }
}
