package org.hearthwork.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hearthwork.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the jar into the data folder. They are unpacked beside and moved when whole,
 * and looked over at every start: half an engine, or one that somebody else could have changed, is never run.
 */
final class Engine {

    /** Of the PostgreSQL inside. A cluster made by another major version cannot be opened by it. */
    static final String MAJOR = "18";

    private static final Logger log = LoggerFactory.getLogger(Engine.class);
    private static final long MEGABYTES = 65; // unpacked, measured on Linux: 60
    private static final String WHOLE = "whole";

    /** Where the packed programs come from; a test gives a broken one. */
    interface Archive {
        InputStream open() throws IOException;
    }

    private final Path home;

    private Engine(Path home) {
        this.home = home;
    }

    static Engine in(DataFolder folder) throws IOException {
        return in(folder, EngineArchive::ofThisMachine);
    }

    static Engine in(DataFolder folder, Archive archive) throws IOException {
        Path engines = folder.engines();
        if (Files.exists(engines)) {
            folder.ownership().require(engines, "The folder of the PostgreSQL programs");
        }
        Path home = engines.resolve(digest(archive));
        if (!isWholeAndOurs(engines, home, folder.ownership())) {
            folder.requireSpace(MEGABYTES + (Files.exists(folder.cluster()) ? 0 : Cluster.MEGABYTES), "to start");
            FileSystemUtils.deleteRecursively(engines);
            Files.createDirectory(engines, Ownership.PRIVATE_FOLDER);
            unpack(archive, home);
        }
        return new Engine(home);
    }

    private static String digest(Archive archive) throws IOException {
        try (DigestInputStream packed = new DigestInputStream(archive.open(), MessageDigest.getInstance("SHA-256"))) {
            packed.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(packed.getMessageDigest().digest()).substring(0, 16);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void unpack(Archive archive, Path home) throws IOException {
        Path beside = home.resolveSibling(home.getFileName() + ".unpacking");
        Files.createDirectory(beside, Ownership.PRIVATE_FOLDER);
        try (InputStream packed = new BufferedInputStream(archive.open());
                TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, beside);
            }
            Files.writeString(beside.resolve(WHOLE), Long.toString(size(beside)));
            Files.move(beside, home);
        } catch (IOException failed) {
            FileSystemUtils.deleteRecursively(beside);
            throw new StartRefused(
                    "The PostgreSQL programs could not be unpacked into " + home.getParent() + ": "
                            + failed.getMessage(),
                    "Look whether the disk is full, and start again: what was half unpacked is gone.",
                    failed);
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream content, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("an entry of the archive leads out of its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target, Ownership.PRIVATE_FOLDER);
            return;
        }
        Files.createDirectories(target.getParent(), Ownership.PRIVATE_FOLDER);
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        boolean program = into.relativize(target).startsWith("bin");
        Files.createFile(target, program ? Ownership.PRIVATE_FOLDER : Ownership.PRIVATE_FILE);
        try (var out = Files.newOutputStream(target)) {
            content.transferTo(out);
        }
    }

    private static boolean isWholeAndOurs(Path engines, Path home, Ownership ownership) throws IOException {
        Path whole = home.resolve(WHOLE);
        if (!Files.exists(whole)) {
            return false;
        }
        String size = Files.readString(whole).strip();
        if (!allSafeToRun(engines, ownership)) {
            log.warn(
                    "The PostgreSQL programs in {} could have been changed by other users of this machine:"
                            + " they are thrown away and unpacked anew",
                    engines);
            return false;
        }
        return size.equals(Long.toString(size(home)));
    }

    private static boolean allSafeToRun(Path folder, Ownership ownership) throws IOException {
        boolean[] safe = {true};
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                return visitFile(directory, attributes);
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                safe[0] = ownership.isSafeToRun(file);
                return safe[0] ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }
        });
        return safe[0];
    }

    /** The bytes of all files but the mark itself: what a power cut leaves short does not have them. */
    private static long size(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            long sum = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                        && !file.getFileName().toString().equals(WHOLE)) {
                    sum += Files.size(file);
                }
            }
            return sum;
        } catch (NoSuchFileException gone) {
            return -1;
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** The command that runs a program: PostgreSQL will not run as root, so root gives it a user of its own namespace. */
    ProcessBuilder command(String program, List<String> arguments) {
        Stream<String> asWhom = Ownership.ofThisProcess().user() == 0 ? Stream.of("unshare", "-U") : Stream.empty();
        ProcessBuilder builder =
                new ProcessBuilder(Stream.of(asWhom, Stream.of(program(program).toString()), arguments.stream())
                        .flatMap(words -> words)
                        .collect(Collectors.toCollection(ArrayList::new)));
        // What is in our environment, the secret above all, is none of its business.
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true);
    }
}
