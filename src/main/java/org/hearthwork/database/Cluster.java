package org.hearthwork.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded server: made beside and moved when whole, and never opened by a server they are not for. */
final class Cluster {

    static final long MEGABYTES = 45; // made anew, measured: 39

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    /** To go on writing: two segments of the log that is written ahead, and some rows. */
    private static final long MEGABYTES_TO_GO_ON = 40;

    private Cluster() {}

    /** Whether the folder holds no data yet. What is half made (see {@link #make}) is none. */
    static boolean isMissingIn(DataFolder folder) throws IOException {
        Path cluster = folder.cluster();
        if (!Files.exists(cluster)) {
            return true;
        }
        try (Stream<Path> files = Files.list(cluster)) {
            return files.findAny().isEmpty();
        }
    }

    /** @param mark see {@link DatabaseProperties#markOfHalfADemo} */
    static void throwAwayHalfADemo(DataFolder folder, Path mark) throws IOException {
        if (!Files.exists(mark)) {
            return;
        }
        if (!isMissingIn(folder)) {
            new Leftover(folder.cluster()).clear();
            FileSystemUtils.deleteRecursively(folder.cluster());
        }
        Files.delete(mark);
        log.info("The last start ended while the demo practice was being made: that half is thrown away");
    }

    static Path in(DataFolder folder, Engine engine, Secret secret) throws IOException {
        if (isMissingIn(folder)) {
            make(folder, engine, secret.password("embedded superuser"));
        } else {
            refuseAnother(folder);
            folder.requireSpace(MEGABYTES_TO_GO_ON, "to go on");
        }
        return folder.cluster();
    }

    /** Said before the engine is unpacked or anything else is done. */
    static void refuseAnother(DataFolder folder) throws IOException {
        Path cluster = folder.cluster();
        folder.ownership().require(cluster, "The database");
        Path version = cluster.resolve("PG_VERSION");
        if (!Files.isRegularFile(version) || !Files.isRegularFile(cluster.resolve("global/pg_control"))) {
            throw new StartRefused(
                    "The folder " + cluster + " is not a whole PostgreSQL database: files are missing.",
                    "Restore the data folder from a copy, or start with another one, HEARTHWORK_DATA=/some/folder;"
                            + " nothing was changed.",
                    null);
        }
        String made = Files.readString(version, StandardCharsets.ISO_8859_1).strip();
        if (!made.equals(Engine.MAJOR)) {
            throw new StartRefused(
                    "The database in " + cluster + " was made by PostgreSQL " + (made.isEmpty() ? "?" : made)
                            + ", and this Hearthwork brings PostgreSQL " + Engine.MAJOR + ".",
                    "Start it with the Hearthwork it was made by, or start this one with another folder,"
                            + " HEARTHWORK_DATA=/some/folder; nothing was changed.",
                    null);
        }
    }

    private static void make(DataFolder folder, Engine engine, String password) throws IOException {
        Path cluster = folder.cluster();
        folder.requireSpace(MEGABYTES, "for a new database");
        Path beside = cluster.resolveSibling("postgres.making");
        FileSystemUtils.deleteRecursively(beside);
        Path passwordFile = cluster.resolveSibling("first.pw");
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile, Ownership.PRIVATE_FILE);
        try {
            Files.writeString(passwordFile, password);
            Process initdb = engine.command(
                            "initdb",
                            List.of(
                                    "--pgdata=" + beside,
                                    "--username=postgres",
                                    "--auth=scram-sha-256",
                                    "--pwfile=" + passwordFile,
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8"))
                    .start();
            LastWords said = LastWords.of(initdb);
            if (initdb.waitFor() != 0) {
                throw new IOException(said.text());
            }
            Files.deleteIfExists(cluster); // an empty folder, or none
            Files.move(beside, cluster);
            log.info("A new database was made in {}", cluster);
        } catch (IOException failed) {
            FileSystemUtils.deleteRecursively(beside);
            throw new StartRefused(
                    "A new database could not be made in " + folder.path() + ": " + failed.getMessage(),
                    "Look whether the disk is full, and start again: what was half made is gone.",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a new database was made", interrupted);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }
}
