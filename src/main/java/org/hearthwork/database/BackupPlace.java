package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hearthwork.start.StartRefused;

/** Looks at where somebody wants their backups, and says what is in the way. */
final class BackupPlace {

    private BackupPlace() {}

    /** @throws StartRefused when it cannot hold backups of this data folder */
    static BackupFolder forBackupsOf(DataFolder data, BackupNote note, Path wanted) throws IOException {
        refuseOneInTheOther(data.path(), wanted.toAbsolutePath().normalize());
        Path real = made(wanted);
        refuseOneInTheOther(data.path(), real);
        if (BackupFolder.isOne(real)) {
            BackupFolder there = BackupFolder.in(real);
            if (!there.isOf(note)) {
                throw new StartRefused(
                        "The folder " + real + " holds backups of another data folder.",
                        "Give this one a folder of its own: ./hearthwork backup DIR",
                        null);
            }
            return there;
        }
        try (Stream<Path> inside = Files.list(real)) {
            if (inside.anyMatch(file -> !file.getFileName().toString().equals("lost+found"))) {
                throw new StartRefused(
                        "The folder " + real + " holds other things.",
                        "Give the backups a folder of their own, a new or an empty one: ./hearthwork backup DIR",
                        null);
            }
        }
        return BackupFolder.begin(real, note.id());
    }

    private static Path made(Path wanted) throws IOException {
        try {
            if (!Files.exists(wanted)) {
                Files.createDirectories(wanted, Ownership.PRIVATE_FOLDER);
            }
            Path real = wanted.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new FileAlreadyExistsException(real + " is a file");
            }
            if (!Files.isWritable(real)) {
                throw new IOException("no right to write");
            }
            return real;
        } catch (FileAlreadyExistsException file) {
            throw new StartRefused(
                    wanted + " is a file, and backups need a folder.",
                    "Name a new or an empty folder: ./hearthwork backup DIR",
                    file);
        } catch (IOException failed) {
            throw new StartRefused(
                    "The folder " + wanted + " cannot be written (" + failed.getMessage() + ").",
                    "Give this user the right to write there, or name another: ./hearthwork backup DIR",
                    failed);
        }
    }

    private static void refuseOneInTheOther(Path data, Path backups) {
        if (backups.startsWith(data) || data.startsWith(backups)) {
            throw new StartRefused(
                    "The backup " + backups + " and the data folder " + data + " would lie in each other.",
                    "Name a folder outside of it, on another disk: what takes one of them must not take both.",
                    null);
        }
    }
}
