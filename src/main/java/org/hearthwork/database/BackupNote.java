package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * What a data folder remembers of its backups.
 *
 * @param id made once: a folder of backups belongs to one data folder, whose changes follow each other
 * @param to where the last whole one went, and where the changes since then go; or null before the first
 */
record BackupNote(String id, @Nullable Path to) {

    /** @return a new one where there is none yet */
    static BackupNote in(DataFolder folder) throws IOException {
        PrivateFile file = folder.backupNote();
        if (!file.exists()) {
            return new BackupNote(UUID.randomUUID().toString(), null);
        }
        List<String> lines = file.read(ADVICE).lines().toList();
        if (lines.isEmpty() || lines.size() > 2 || lines.getFirst().isBlank()) {
            throw new StartRefused("The note " + file.path() + " is not one of ours.", ADVICE, null);
        }
        return new BackupNote(lines.getFirst(), lines.size() < 2 ? null : Path.of(lines.get(1)));
    }

    private static final String ADVICE =
            "Take it away and make a backup into a new, empty folder: ./hearthwork backup DIR";

    BackupNote withPlace(Path place) {
        return new BackupNote(id, place);
    }

    void keepIn(DataFolder folder) throws IOException {
        folder.backupNote().write(id + "\n" + (to == null ? "" : to + "\n"));
    }
}
