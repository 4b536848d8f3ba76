package org.hearthwork.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** Unpacks a base backup, lets PostgreSQL go through the log, and leaves a database at rest. */
final class Recovery {

    private static final Duration PATIENCE = Duration.ofHours(12);

    private final DataFolder folder;
    private final BackupFolder from;
    private final BackupSeal seal;
    private final Secret secret;

    Recovery(DataFolder folder, BackupFolder from, Secret secret) {
        this.folder = folder;
        this.from = from;
        this.seal = from.seal(secret);
        this.secret = secret;
    }

    /** @return how many segments of the log it went through */
    int run(Restore.Choice choice) throws IOException {
        Engine engine = Engine.in(folder);
        unpack(choice.base().base());
        Files.createFile(folder.cluster().resolve("recovery.signal"), Ownership.PRIVATE_FILE);
        try (RestoredLog log =
                new RestoredLog(from, seal, choice.segments(), folder.path().resolve("handover"))) {
            try {
                Postmaster server = recovered(engine, log, choice.target());
                try {
                    return segmentsUpTo(end(), choice);
                } finally {
                    server.stop();
                }
            } catch (StartRefused failed) {
                WalSegment damaged = log.damaged();
                if (damaged != null) {
                    throw refusedFor(damaged, from, failed);
                }
                throw failed;
            }
        } finally {
            for (String left : List.of("backup_label.old", "tablespace_map.old")) {
                Files.deleteIfExists(folder.cluster().resolve(left));
            }
        }
    }

    /** When all of them are needed, before anything is begun; up to a moment, those after it may be as they are. */
    static void refuseBent(BackupFolder from, BackupSeal seal, List<WalSegment> segments) {
        for (WalSegment one : segments) {
            try (InputStream opened = seal.opened(one.name(), from.wal(one))) {
                if (opened.transferTo(OutputStream.nullOutputStream()) != WalSegment.BYTES) {
                    throw refusedFor(one, from, null);
                }
            } catch (IOException bent) {
                throw refusedFor(one, from, bent);
            }
        }
    }

    private static StartRefused refusedFor(WalSegment damaged, BackupFolder from, @Nullable Throwable cause) {
        return new StartRefused(
                "The changes kept in " + from.wal(damaged) + " are damaged: the file is not as it was written.",
                "Restore from another copy of that folder, or to a moment before: --to TIME. Nothing was restored.",
                cause);
    }

    private Postmaster recovered(Engine engine, RestoredLog log, @Nullable Instant target) throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "restore_command", log.command(),
                "recovery_target_timeline", "current",
                "recovery_target_action", "promote",
                "hot_standby", "off",
                // It would look through segments that are nearly empty far ahead of the moment.
                "recovery_prefetch", "off"));
        if (target != null) {
            settings.put(
                    "recovery_target_time", target.toString().replace('T', ' ').replace("Z", "+00"));
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            return Postmaster.start(
                    engine, folder.cluster(), port, secret.password("embedded superuser"), settings, PATIENCE);
        }
    }

    private void unpack(BackupFolder.Base base) throws IOException {
        Path cluster = Files.createDirectory(folder.cluster(), Ownership.PRIVATE_FOLDER);
        try (InputStream opened = seal.opened(base.name(), base.file());
                TarArchiveInputStream entries = new TarArchiveInputStream(opened)) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = cluster.resolve(entry.getName()).normalize();
                if (!target.startsWith(cluster)) {
                    throw new IOException("an entry of the backup leads out of its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target, Ownership.PRIVATE_FOLDER);
                } else {
                    Files.createFile(target, Ownership.PRIVATE_FILE);
                    try (var out = Files.newOutputStream(target)) {
                        entries.transferTo(out);
                    }
                }
            }
            opened.transferTo(OutputStream.nullOutputStream()); // to its end, where it is found out whether it is whole
        } catch (IOException failed) {
            throw new StartRefused(
                    "The base backup " + base.folder() + " could not be unpacked: " + failed.getMessage(),
                    "Look whether the disk of " + folder.path() + " is full. Nothing was restored.",
                    failed);
        }
    }

    /** Where the log of the restored data branches off from the kept one: PostgreSQL notes it in the history of the new one. */
    private WalSegment end() throws IOException {
        try (Stream<Path> files = Files.list(folder.cluster().resolve("pg_wal"))) {
            Path history = files.filter(file -> file.toString().endsWith(".history"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IOException("the recovery left no history"));
            String[] last = Files.readAllLines(history).stream()
                    .filter(line -> !line.isBlank())
                    .reduce("", (one, later) -> later)
                    .split("\t");
            return WalSegment.holding(Long.parseLong(last[0].strip()), last[1].strip());
        }
    }

    /** A log that ends before its end was not whole. */
    private int segmentsUpTo(WalSegment end, Restore.Choice choice) {
        WalSegment last = choice.segments().getLast();
        if (choice.target() == null && end.isBefore(last)) {
            throw new StartRefused(
                    "The changes kept in " + from.path() + " could be followed up to " + end.name()
                            + " only, and reach to " + last.name() + ".",
                    "Restore from another copy of that folder. Nothing was restored.",
                    null);
        }
        return (int) (Math.min(end.number(), last.number())
                - choice.segments().getFirst().number()
                + 1);
    }
}
