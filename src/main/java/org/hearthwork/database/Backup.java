package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.hearthwork.start.StartRefused;

/** A base backup of a data folder, and from then on the log of what is changed in it. */
public final class Backup {

    private static final long ONE_AT_A_TIME = 0x6b656570_62617365L;
    private static final String DISK_FULL = "No space left on device";

    private Backup() {}

    /** @param size of the base alone, in bytes */
    public record Made(Path in, String name, Instant whole, long size) {}

    /**
     * @param program which Hearthwork makes it
     * @throws StartRefused when it cannot be made there; what was half made is thrown away then, or at the next one
     */
    public static Made make(AtHand data, Path wanted, Sealing sealing, String program)
            throws IOException, SQLException {
        BackupNote note = BackupNote.in(data.folder());
        BackupFolder to = BackupPlace.forBackupsOf(data.folder(), note, wanted);
        note.keepIn(data.folder());
        try (Connection superuser = data.superuser()) {
            if (!Sql.text(superuser, "select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")")
                    .equals("t")) {
                throw new StartRefused(
                        "Another backup of these data is being made.", "Wait for its end, and try again.", null);
            }
            Made made = make(superuser, data, to, sealing, program);
            note.withPlace(to.path()).keepIn(data.folder());
            to.throwAwayWhatIsOver();
            return made;
        } catch (IOException failed) {
            throw failedIn(to, failed);
        }
    }

    private static StartRefused failedIn(BackupFolder to, IOException failed) throws IOException {
        FileStore disk = Files.getFileStore(to.path());
        boolean full = String.valueOf(failed.getMessage()).contains(DISK_FULL) || disk.getUsableSpace() == 0;
        return new StartRefused(
                full
                        ? "The disk of " + to.path() + " is full."
                        : "The backup could not be written in " + to.path() + ": " + failed.getMessage(),
                "Make room there or name a folder on another disk. What was half made is no backup, and the earlier ones"
                        + " are as they were.",
                failed);
    }

    private static Made make(Connection superuser, AtHand data, BackupFolder to, Sealing sealing, String program)
            throws IOException, SQLException {
        BackupSeal seal = to.seal(data.secret());
        to.throwAwayWhatIsHalf();
        WalArchive.holdBackFor(superuser);
        BackupFolder.Base base = to.newBase(Sql.moment(superuser, "select clock_timestamp()"));
        Path cluster = data.folder().cluster();
        BaseBackup.Copied copied = new BaseBackup(superuser, cluster).into(base.file(), seal, base.name());
        Instant whole = Sql.moment(superuser, "select clock_timestamp()");
        WalSegment now = WalSegment.named(Sql.text(superuser, "select pg_walfile_name(pg_current_wal_insert_lsn())"));
        WalSegment first = WalSegment.holding(now.timeline(), copied.from());
        WalArchive.holdBack(superuser);
        Reached reached = new WalArchive(cluster, to, seal).keep(superuser, first);
        new Manifest(
                        whole,
                        program,
                        Engine.MAJOR,
                        step(superuser),
                        first,
                        reached.last(),
                        HexFormat.of().formatHex(data.secret().fingerprint()),
                        HexFormat.of().formatHex(known(data, sealing)),
                        copied.bytes(),
                        copied.sum())
                .writeTo(base.manifest());
        return new Made(to.path(), base.name(), whole, Files.size(base.file()));
    }

    private static byte[] known(AtHand data, Sealing sealing) throws SQLException {
        try (Connection owner = data.owner()) {
            return sealing.known(owner);
        }
    }

    static String step(Connection superuser) throws SQLException {
        return Sql.text(superuser, """
                select version from flyway.flyway_schema_history where success and version is not null
                order by installed_rank desc limit 1""");
    }
}
