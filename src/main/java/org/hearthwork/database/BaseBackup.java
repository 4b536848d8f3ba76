package org.hearthwork.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Copies the files of a server that goes on working, as PostgreSQL's manual says it ("Making a Base Backup Using the Low Level
 * API"): what is torn meanwhile is mended by the log that was written from the beginning of the copy to its end.
 */
final class BaseBackup {

    /** Only the folder: what is in them is of this run, or is kept apart. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Pattern LEFT_OUT = Pattern.compile("postmaster[.](pid|opts)|backup_label.*|tablespace_map.*"
            + "|backup_manifest|pgsql_tmp.*|pg_internal[.]init.*|current_logfiles.*|postgresql[.]auto[.]conf[.]tmp"
            + "|(recovery|standby)[.]signal|t\\d+_\\d+.*|[.]DS_Store");

    private static final String CONTROL = "global/pg_control";
    private static final int PRIVATE_FILE = 0100600;
    private static final int PRIVATE_FOLDER = 040700;

    private final Connection superuser;
    private final Path cluster;
    private long bytes;

    BaseBackup(Connection superuser, Path cluster) {
        this.superuser = superuser;
        this.cluster = cluster;
    }

    /**
     * @param from the place of the log from which on it is needed
     * @param sum the SHA-256 of the file
     * @param bytes how much room it takes when unpacked
     */
    record Copied(String from, String sum, long bytes) {}

    Copied into(Path file, BackupSeal seal, String name) throws IOException, SQLException {
        String from = Sql.text(superuser, "select pg_backup_start('hearthwork', true)::text");
        try {
            String sum = WholeFile.write(file, seal.sealed(name, this::copyTo));
            return new Copied(from, sum, bytes);
        } catch (IOException | RuntimeException failed) {
            if (failed.getCause() instanceof SQLException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    private void copyTo(OutputStream to) throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(to, StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            List<Path> all;
            try (Stream<Path> files = Files.list(cluster)) {
                all = files.sorted().toList();
            }
            for (Path one : all) {
                copy(one, tar);
            }
            // As the last of the files: it says how far the others are.
            byte[] control = Files.readAllBytes(cluster.resolve(CONTROL));
            add(CONTROL, control, tar);
            add("backup_label", label().getBytes(StandardCharsets.UTF_8), tar);
        }
    }

    private void copy(Path one, TarArchiveOutputStream tar) throws IOException {
        String name = cluster.relativize(one).toString();
        if (LEFT_OUT.matcher(one.getFileName().toString()).matches() || name.equals(CONTROL)) {
            return;
        }
        if (Files.isSymbolicLink(one)) {
            throw new IOException(one + " leads out of the folder, and nothing of ours does");
        }
        if (Files.isDirectory(one)) {
            TarArchiveEntry entry = new TarArchiveEntry(name + "/");
            entry.setMode(PRIVATE_FOLDER);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
            if (!EMPTY.contains(name)) {
                copyInside(one, tar);
            }
        } else {
            copyFile(one, name, tar);
        }
    }

    private void copyInside(Path folder, TarArchiveOutputStream tar) throws IOException {
        List<Path> inside;
        try (Stream<Path> files = Files.list(folder)) {
            inside = files.sorted().toList();
        } catch (NoSuchFileException dropped) {
            return;
        }
        for (Path one : inside) {
            copy(one, tar);
        }
    }

    /** A file may grow, shrink or go while it is read; the log says what it was. */
    private void copyFile(Path file, String name, TarArchiveOutputStream tar) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            long size = Files.size(file);
            begin(name, size, tar);
            byte[] part = new byte[1 << 16];
            long left = size;
            while (left > 0) {
                int read = content.readNBytes(part, 0, (int) Math.min(part.length, left));
                if (read == 0) {
                    Arrays.fill(part, (byte) 0);
                    read = (int) Math.min(part.length, left);
                }
                tar.write(part, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException dropped) {
            // a table that was dropped meanwhile
        }
    }

    private void add(String name, byte[] content, TarArchiveOutputStream tar) throws IOException {
        begin(name, content.length, tar);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size, TarArchiveOutputStream tar) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(PRIVATE_FILE);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
        bytes += size;
    }

    /** Says from which place of the log the copy has to be mended; without it a torn copy would be taken for a whole one. */
    private String label() throws IOException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("select labelfile, spcmapfile from pg_backup_stop(false)")) {
            if (!row.next() || !String.valueOf(row.getString(2)).isBlank() && row.getString(2) != null) {
                throw new IOException("the server keeps tables elsewhere, and nothing of ours does");
            }
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IOException("The copy could not be ended", failed);
        }
    }
}
