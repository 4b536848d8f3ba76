package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Makes a new data folder of a base backup and the log that was kept since, up to a moment or as far as it goes. */
public final class Restore {

    static final String NOTHING = " Nothing was restored.";

    private static final String ANOTHER_COPY =
            "Restore from another copy of that folder, or to a moment before that part was made: --to TIME.";

    private final BackupFolder from;
    private final KeysApart keys;
    private final @Nullable Instant to;

    private Restore(BackupFolder from, KeysApart keys, @Nullable Instant to) {
        this.from = from;
        this.keys = keys;
        this.to = to;
    }

    /**
     * @param moment the state is that of this moment
     * @param segments how many segments of the log were gone through
     */
    public record Restored(Path in, Instant moment, String base, int segments, Duration took) {}

    /**
     * @param to the moment, or null for the newest state there is
     * @param into a folder that is not there yet, or is empty
     * @throws StartRefused when it cannot be done; then nothing is left in the new folder
     */
    public static Restored restore(Path from, Path into, @Nullable Instant to, KeysApart keys) throws IOException {
        return new Restore(BackupFolder.in(from), keys, to)
                .into(into.toAbsolutePath().normalize());
    }

    private Restored into(Path into) throws IOException {
        long begun = System.nanoTime();
        refuseWhatIsThere(into);
        Choice choice = choose();
        Secret secret = keys.openingWhatSays(choice.base().says());
        refuseBent(choice.base());
        if (choice.target() == null) {
            Recovery.refuseBent(from, from.seal(secret), choice.segments());
        }
        Path beside = into.resolveSibling(into.getFileName() + ".restoring");
        new Leftover(beside.resolve("postgres")).clear();
        FileSystemUtils.deleteRecursively(beside);
        int segments;
        try (DataFolder folder = DataFolder.open(beside).forOneServer()) {
            folder.requireSpace(choice.megabytes(), "to restore this backup");
            segments = new Recovery(folder, from, secret).run(choice);
            keys.keepIn(folder, choice.moment());
            folder.markOfARestore().write(choice.moment() + "\n");
        } catch (IOException | RuntimeException failed) {
            FileSystemUtils.deleteRecursively(beside);
            throw failed;
        }
        Files.deleteIfExists(into);
        Files.move(beside, into);
        WholeFile.keepNameOf(into);
        return new Restored(
                into,
                choice.moment(),
                choice.base().base().name(),
                segments,
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void refuseWhatIsThere(Path into) throws IOException {
        if (!Files.exists(into)) {
            return;
        }
        boolean empty = false;
        if (Files.isDirectory(into)) {
            try (Stream<Path> inside = Files.list(into)) {
                empty = inside.findAny().isEmpty();
            }
        }
        if (!empty) {
            throw new StartRefused(
                    "There is something at " + into + " already, and a restore never writes over anything.",
                    "Name a folder that is not there yet: ./hearthwork restore DIR --into FOLDER",
                    null);
        }
    }

    /**
     * What a moment needs.
     *
     * @param moment the state will be that of this moment
     * @param target where the recovery has to stop before the end of the log, or null
     */
    record Choice(
            BackupFolder.Whole base,
            List<WalSegment> segments,
            Instant moment,
            @Nullable Instant target) {

        /** The base, the programs, what is handed over, and what of the log lies there at once. */
        long megabytes() {
            return base.says().bytes() / 1_000_000 + 300 + Math.min(1_200, segments.size() * 17L);
        }
    }

    private Choice choose() throws IOException {
        List<BackupFolder.Whole> all = from.whole();
        if (all.isEmpty()) {
            throw new StartRefused(
                    "The folder " + from.path()
                            + " holds no whole backup: the last one was not finished, or is damaged.",
                    "Restore from another folder or another copy of this one." + NOTHING,
                    null);
        }
        Reached reached = reached();
        Instant first = all.getFirst().says().whole();
        if (to != null && to.isBefore(first)) {
            throw new StartRefused(
                    "This backup begins at " + first + ", after " + to + ".",
                    "Choose a later moment, or a folder with older backups." + NOTHING,
                    null);
        }
        if (to != null && to.isAfter(reached.until())) {
            throw new StartRefused(
                    "This backup ends at " + reached.until() + ", before " + to + ".",
                    "Choose an earlier moment, or leave --to out for the newest state." + NOTHING,
                    null);
        }
        BackupFolder.Whole base = all.stream()
                .filter(one -> to == null || !one.says().whole().isAfter(to))
                .reduce(all.getFirst(), (one, later) -> later);
        refuseAnotherVersion(base.says());
        return new Choice(
                base,
                segments(base, reached),
                to == null ? reached.until() : to,
                to != null && to.isBefore(reached.marked()) ? to : null);
    }

    private Reached reached() {
        try {
            return from.reached().orElseThrow(() -> new IOException("it is missing"));
        } catch (IOException bent) {
            throw new StartRefused(
                    "The note of how far the changes in " + from.path() + " reach is damaged or missing (wal/reached).",
                    "Restore from another copy of that folder." + NOTHING,
                    bent);
        }
    }

    private List<WalSegment> segments(BackupFolder.Whole base, Reached reached) throws IOException {
        var there = from.segments();
        List<WalSegment> needed = new ArrayList<>();
        for (WalSegment one = base.says().first(); !reached.last().isBefore(one); one = one.next()) {
            if (!there.containsKey(one.number())) {
                throw new StartRefused(
                        "Of the changes kept in " + from.path() + ", " + one.name() + " is missing.",
                        "Restore from another copy of that folder." + NOTHING,
                        null);
            }
            needed.add(one);
        }
        return needed;
    }

    private static void refuseAnotherVersion(Manifest says) {
        if (!Schema.knows(says.schema()) || !says.postgres().equals(Engine.MAJOR)) {
            throw new StartRefused(
                    "This backup was made by another Hearthwork (" + says.program() + ", PostgreSQL " + says.postgres()
                            + ", schema " + says.schema() + "), whose data this one cannot open.",
                    "Restore it with the Hearthwork that made it, or a newer one." + NOTHING,
                    null);
        }
    }

    private void refuseBent(BackupFolder.Whole base) throws IOException {
        if (!Files.exists(base.base().file())
                || !WholeFile.sumOf(base.base().file()).equals(base.says().sum())) {
            throw new StartRefused(
                    "The base backup " + base.base().folder() + " is damaged: its file is not as it was written.",
                    ANOTHER_COPY + NOTHING,
                    null);
        }
    }
}
