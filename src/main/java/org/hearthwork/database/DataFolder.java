package org.hearthwork.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of one installation: nobody else's, closed to everybody else, and used by one Hearthwork at a time. */
final class DataFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
    private static final long MEGABYTE = 1_000_000;

    /** What tells a folder of ours from a folder of other things, whose mode is none of our business. */
    private static final Set<String> MARKS = Set.of("secret", "sealing-key", "in-use", "postgres", "engine");

    private final Path path;
    private final Ownership ownership;
    private final ToLongFunction<Path> usableSpace;
    private @Nullable FileChannel lock;

    private DataFolder(Path path, Ownership ownership, ToLongFunction<Path> usableSpace) {
        this.path = path;
        this.ownership = ownership;
        this.usableSpace = usableSpace;
    }

    /** @throws StartRefused when it cannot be written, is somebody else's, or is open to others and not ours to close */
    static DataFolder open(Path wanted) {
        return open(wanted, Ownership.ofThisProcess(), DataFolder::spaceOnDisk);
    }

    static DataFolder open(Path wanted, Ownership ownership, ToLongFunction<Path> usableSpace) {
        try {
            if (!Files.exists(wanted)) {
                Files.createDirectories(wanted, Ownership.PRIVATE_FOLDER);
            }
            Path path = wanted.toRealPath();
            ownership.require(path, "The data folder");
            closeToOthers(path, ownership);
            if (!Files.isWritable(path)) {
                throw new IOException("no right to write");
            }
            return new DataFolder(path, ownership, usableSpace);
        } catch (IOException failed) {
            throw new StartRefused(
                    "The data folder " + wanted + " cannot be written (" + failed.getMessage() + ").",
                    "Give this user the right to write there, or choose another: HEARTHWORK_DATA=/some/folder",
                    failed);
        }
    }

    private static void closeToOthers(Path path, Ownership ownership) throws IOException {
        if (!ownership.isOpenToOthers(path)) {
            return;
        }
        List<String> names;
        try (Stream<Path> inside = Files.list(path)) {
            names = inside.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        }
        names.remove("lost+found");
        if (!names.isEmpty() && names.stream().noneMatch(MARKS::contains)) {
            throw new StartRefused(
                    "The data folder " + path + " is open to other users of this machine and holds other things.",
                    "Give Hearthwork a folder of its own, HEARTHWORK_DATA=/some/folder, or close this one: chmod 700 "
                            + path,
                    null);
        }
        Files.setPosixFilePermissions(path, Ownership.PRIVATE);
        if (!names.isEmpty()) {
            log.info("The data folder {} was open to other users of this machine; it is closed now (mode 0700)", path);
        }
    }

    /**
     * A lock of the operating system: it ends with the process, however that ends.
     *
     * @throws StartRefused when another Hearthwork uses the folder
     */
    DataFolder forOneServer() throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                lock = channel;
                // Nobody else is here now: what a run that was killed left behind goes.
                FileSystemUtils.deleteRecursively(temporary());
                return this;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            log.debug("The data folder is in use by this very process", inThisProcess);
        }
        channel.close();
        throw new StartRefused(
                "Another Hearthwork is running on the data folder " + path + ".",
                "Stop that one first, or give this one a folder of its own: HEARTHWORK_DATA=/some/folder ./hearthwork run",
                null);
    }

    /** Said before a disk runs full in the middle of something. */
    void requireSpace(long megabytes, String forWhat) {
        long usable = usableSpace.applyAsLong(path) / MEGABYTE;
        if (usable < megabytes) {
            throw new StartRefused(
                    "The disk of " + path + " has " + usable + " MB left, and about " + megabytes + " MB are needed "
                            + forWhat + ".",
                    "Make room there, or choose a folder on another disk: HEARTHWORK_DATA=/some/folder",
                    null);
        }
    }

    private static long spaceOnDisk(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            log.debug("The disk does not say how much room it has", unknown);
            return Long.MAX_VALUE;
        }
    }

    Path path() {
        return path;
    }

    Path secretFile() {
        return path.resolve("secret");
    }

    PrivateFile secret() {
        return new PrivateFile(secretFile(), "secret", ownership);
    }

    /** What the keys of all texts are wrapped with. */
    PrivateFile sealingKey() {
        return new PrivateFile(path.resolve("sealing-key"), "sealing key", ownership);
    }

    /** Where the trail's anchors are kept unless another file is named. */
    PrivateFile anchors(@Nullable Path elsewhere) {
        return new PrivateFile(elsewhere == null ? path.resolve("anchors") : elsewhere, "file of anchors", ownership);
    }

    /** Where the product that runs on it is found; of one that was killed it goes at the next start. */
    PrivateFile runningNote() {
        return new PrivateFile(temporary().resolve("running"), "note of where it runs", ownership);
    }

    /** Where its backups go. */
    PrivateFile backupNote() {
        return new PrivateFile(path.resolve("backup"), "note of backups", ownership);
    }

    /** Stands from a restore to the first start after it, and says to which moment it was. */
    PrivateFile markOfARestore() {
        return new PrivateFile(path.resolve("restored"), "mark of a restore", ownership);
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    /** What is needed while the product runs; of a folder of ours alone it is emptied at each start. */
    Path temporary() {
        return path.resolve("temporary");
    }

    Path engines() {
        return path.resolve("engine");
    }

    Ownership ownership() {
        return ownership;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
