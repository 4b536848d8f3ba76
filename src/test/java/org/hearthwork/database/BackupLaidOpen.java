package org.hearthwork.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hearthwork.vault.KeptKey;
import org.springframework.util.FileSystemUtils;

/**
 * A backup as {@code ./hearthwork backup} makes it, and beside it what is in it, as somebody sees it who has the secret: unpacked, the
 * base and each segment of the log.
 */
public final class BackupLaidOpen implements AutoCloseable {

    private final AtHand data;
    private final Path place;

    private BackupLaidOpen(AtHand data, Path place) {
        this.data = data;
        this.place = place;
    }

    public static BackupLaidOpen of(DatabaseProperties properties, Path place) throws IOException, SQLException {
        AtHand data = AtHand.of(properties);
        BackupLaidOpen backup = new BackupLaidOpen(data, place);
        Files.createDirectories(backup.sealed());
        Backup.make(data, backup.sealed(), KeptKey.in(null, data.sealingKey()), "of this test");
        backup.unpack();
        return backup;
    }

    /** The folder as it lies on the other disk. */
    public Path sealed() {
        return place.resolve("backup");
    }

    public Path unpacked() {
        return place.resolve("unpacked");
    }

    private void unpack() throws IOException {
        BackupFolder folder = BackupFolder.in(sealed());
        BackupSeal seal = folder.seal(data.secret());
        BackupFolder.Base base = folder.whole().getLast().base();
        try (TarArchiveInputStream entries = new TarArchiveInputStream(seal.opened(base.name(), base.file()))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Path file = unpacked().resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file);
                }
            }
        }
        for (Path segment : folder.segments().values()) {
            String name = segment.getFileName().toString().replace(".sealed", "");
            try (InputStream log = seal.opened(name, segment)) {
                Files.copy(log, unpacked().resolve(name));
            }
        }
    }

    /** Nothing goes there any more. */
    @Override
    public void close() throws IOException, SQLException {
        Files.deleteIfExists(data.folder().backupNote().path());
        try (Connection superuser = data.superuser()) {
            WalArchive.letGo(superuser);
        }
        data.close();
        FileSystemUtils.deleteRecursively(place);
    }
}
