package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is of backups.
 *
 * @param in where they go
 * @param last from which moment on the newest base holds, or null when none is whole or the folder is not there
 * @param bases how many whole ones there are
 * @param size of the whole folder, in bytes
 * @param until up to which moment changes are kept, or null
 */
public record BackupState(
        Path in,
        @Nullable Instant last,
        int bases,
        long size,
        @Nullable Instant until) {

    /** @return nothing when none was ever made */
    public static Optional<BackupState> of(AtHand data) throws IOException {
        BackupNote note = BackupNote.in(data.folder());
        Path to = note.to();
        if (to == null) {
            return Optional.empty();
        }
        Optional<BackupFolder> there = BackupFolder.stillThere(note);
        if (there.isEmpty()) {
            return Optional.of(new BackupState(to, null, 0, 0, null));
        }
        List<BackupFolder.Whole> whole = there.get().whole();
        return Optional.of(new BackupState(
                to,
                whole.isEmpty() ? null : whole.getLast().says().whole(),
                whole.size(),
                sizeOf(to),
                until(there.get())));
    }

    private static @Nullable Instant until(BackupFolder folder) {
        try {
            return folder.reached().map(Reached::until).orElse(null);
        } catch (IOException bent) {
            return null;
        }
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : (Iterable<Path>) files::iterator) {
                sum += Files.isRegularFile(file) ? Files.size(file) : 0;
            }
            return sum;
        }
    }
}
