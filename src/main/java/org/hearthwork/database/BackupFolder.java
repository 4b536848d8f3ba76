package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearthwork.start.StartRefused;
import org.springframework.util.FileSystemUtils;

/** Where the backups of one data folder lie: its bases, each with its manifest, and the log that was written since. */
final class BackupFolder {

    private static final String MARK = "hearthwork-backup";
    private static final String KIND = "Hearthwork backup 1"; // what reads it has to know this number
    private static final String SEALED = ".sealed";
    private static final String MANIFEST = "manifest";
    private static final int KEPT = 7; // bases; with one a day, a week

    private final Path path;
    private final String id;

    private BackupFolder(Path path, String id) {
        this.path = path;
        this.id = id;
    }

    static boolean isOne(Path path) {
        return Files.exists(path.resolve(MARK));
    }

    /** @param id of the data folder whose backups it is for */
    static BackupFolder begin(Path path, String id) throws IOException {
        WholeFile.writeChecked(path.resolve(MARK), KIND + "\n" + id);
        return new BackupFolder(path, id);
    }

    /** @throws StartRefused when no backups of ours lie there */
    static BackupFolder in(Path path) throws IOException {
        Path mark = path.resolve(MARK);
        if (!Files.isRegularFile(mark)) {
            throw new StartRefused(
                    Files.isDirectory(path)
                            ? "The folder " + path + " holds no backup of Hearthwork."
                            : "There is no folder " + path + ".",
                    "Name the folder that was given to ./hearthwork backup; it holds the file " + MARK + ".",
                    null);
        }
        List<String> lines = linesOf(mark);
        if (lines.size() != 2 || !lines.getFirst().equals(KIND)) {
            throw new StartRefused(
                    "The backup in " + path + " is of a kind that this Hearthwork does not know, or its file " + MARK
                            + " is damaged.",
                    "Use the Hearthwork that made it, or a newer one, or another copy of that folder. Nothing was restored.",
                    null);
        }
        return new BackupFolder(path.toRealPath(), lines.get(1));
    }

    private static List<String> linesOf(Path mark) {
        try {
            return WholeFile.readChecked(mark).lines().toList();
        } catch (IOException bent) {
            return List.of();
        }
    }

    /** Whether it is there and belongs to this data folder: a disk can be taken away. */
    static Optional<BackupFolder> stillThere(BackupNote note) {
        try {
            return note.to() == null
                    ? Optional.empty()
                    : Optional.of(in(note.to())).filter(folder -> folder.isOf(note));
        } catch (IOException | StartRefused gone) {
            return Optional.empty();
        }
    }

    boolean isOf(BackupNote note) {
        return id.equals(note.id());
    }

    Path path() {
        return path;
    }

    BackupSeal seal(Secret secret) {
        return new BackupSeal(secret, id);
    }

    /** One base backup, whole or not yet. */
    record Base(Path folder) {

        Path file() {
            return folder.resolve("base" + SEALED);
        }

        Path manifest() {
            return folder.resolve(MANIFEST);
        }

        String name() {
            return folder.getFileName().toString();
        }
    }

    Base newBase(Instant now) throws IOException {
        for (String folder : List.of("base", "wal")) {
            Files.createDirectories(path.resolve(folder), Ownership.PRIVATE_FOLDER);
        }
        String name = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path folder = path.resolve("base").resolve(name);
        for (int again = 2; Files.exists(folder); again++) {
            folder = path.resolve("base").resolve(name + "-" + again);
        }
        Files.createDirectory(folder, Ownership.PRIVATE_FOLDER);
        WholeFile.keepNameOf(folder);
        return new Base(folder);
    }

    private List<Base> bases() throws IOException {
        Path all = path.resolve("base");
        if (!Files.exists(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.filter(Files::isDirectory)
                    .map(Base::new)
                    .sorted(Comparator.comparing(Base::name))
                    .toList();
        }
    }

    /** Those with a manifest that is as it was written, the earliest first. */
    List<Whole> whole() throws IOException {
        List<Whole> whole = new ArrayList<>();
        for (Base base : bases()) {
            try {
                whole.add(new Whole(base, Manifest.in(base.manifest())));
            } catch (IOException notWhole) {
                // being made, left half made, or bent: nobody restores from it
            }
        }
        whole.sort(Comparator.comparing(one -> one.says().whole()));
        return whole;
    }

    record Whole(Base base, Manifest says) {

        long size() throws IOException {
            return Files.size(base.file());
        }
    }

    /** What was begun and never finished. Of a bent manifest nobody knows: that base stays. */
    void throwAwayWhatIsHalf() throws IOException {
        for (Base base : bases()) {
            if (!Files.exists(base.manifest())) {
                FileSystemUtils.deleteRecursively(base.folder());
            }
        }
    }

    /** Whole bases that are more than are kept, and the log before the first that is kept. */
    void throwAwayWhatIsOver() throws IOException {
        List<Whole> whole = whole();
        for (Whole old : whole.subList(0, Math.max(0, whole.size() - KEPT))) {
            Files.delete(old.base().manifest()); // first of all: half of it is none
            FileSystemUtils.deleteRecursively(old.base().folder());
        }
        if (!whole.isEmpty()) {
            long first =
                    whole.get(Math.max(0, whole.size() - KEPT)).says().first().number();
            for (Path before : segments().headMap(first).values()) {
                Files.deleteIfExists(before);
            }
        }
    }

    Path wal(WalSegment segment) {
        return path.resolve("wal").resolve(segment.name() + SEALED);
    }

    /** The files of the kept log by their number. */
    TreeMap<Long, Path> segments() throws IOException {
        TreeMap<Long, Path> segments = new TreeMap<>();
        Path wal = path.resolve("wal");
        if (Files.exists(wal)) {
            try (Stream<Path> files = Files.list(wal)) {
                files.forEach(file -> {
                    String name = file.getFileName().toString().replaceFirst("[.]sealed$", "");
                    if (WalSegment.isName(name)) {
                        segments.put(WalSegment.named(name).number(), file);
                    }
                });
            }
        }
        return segments;
    }

    private Path reachedFile() {
        return path.resolve("wal").resolve("reached");
    }

    Optional<Reached> reached() throws IOException {
        return Files.exists(reachedFile()) ? Optional.of(Reached.in(reachedFile())) : Optional.empty();
    }

    void keep(Reached reached) throws IOException {
        reached.writeTo(reachedFile());
    }
}
