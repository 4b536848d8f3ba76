package org.hearthwork.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the write-ahead log beside the base backups: segment by segment, each when it is full or is ended because something was
 * changed. A slot of the server holds a segment back until it is kept.
 */
final class WalArchive {

    /** The server holds back no more than it was told (see {@link Postmaster}); then the slot is lost, and a new base is needed. */
    private static final String SLOT = "hearthwork_backup";

    private static final long ONE_AT_A_TIME = 0x6b656570_6c6f67L;

    private final Path wal;
    private final BackupFolder to;
    private final BackupSeal seal;

    /** The next transaction's number, when none was running: as long as it stays, nothing was changed. */
    private @Nullable String unchanged;

    WalArchive(Path cluster, BackupFolder to, BackupSeal seal) {
        this.wal = cluster.resolve("pg_wal");
        this.to = to;
        this.seal = seal;
    }

    /** From now on the server keeps its log until it was copied. */
    static void holdBack(Connection superuser) throws SQLException {
        if ("lost"
                .equals(Sql.text(
                        superuser, "select wal_status from pg_replication_slots where slot_name = '" + SLOT + "'"))) {
            letGo(superuser);
        }
        Sql.text(
                superuser,
                "select pg_create_physical_replication_slot('" + SLOT
                        + "', true) where not exists (select from pg_replication_slots where slot_name = '" + SLOT
                        + "')");
    }

    /** The same for as long as this connection lasts: what is copied elsewhere meanwhile does not take it away from here. */
    static void holdBackFor(Connection superuser) throws SQLException {
        Sql.text(superuser, "select pg_create_physical_replication_slot('" + SLOT + "_base', true, true)");
    }

    /** Nobody copies it any more. */
    static void letGo(Connection superuser) throws SQLException {
        Sql.text(
                superuser,
                "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '" + SLOT
                        + "' and not active");
    }

    /**
     * Keeps everything that is committed by now.
     *
     * @param first where the kept log begins when nothing is kept yet
     * @throws StartRefused when it can no longer be continued
     */
    Reached keep(Connection superuser, @Nullable WalSegment first) throws IOException, SQLException {
        Sql.text(superuser, "select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
        try {
            return keepAlone(superuser, first);
        } finally {
            Sql.text(superuser, "select pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
        }
    }

    private Reached keepAlone(Connection superuser, @Nullable WalSegment first) throws IOException, SQLException {
        Optional<Reached> before = reached();
        Instant now = Sql.moment(superuser, "select clock_timestamp()");
        String[] transactions =
                Sql.text(superuser, "select pg_current_snapshot()::text").split(":", -1);
        boolean quiet = transactions[0].equals(transactions[1]);
        if (before.isPresent() && quiet && transactions[1].equals(unchanged)) {
            Reached same = new Reached(before.get().last(), before.get().marked(), now);
            to.keep(same);
            return same;
        }
        // A commit of our own ends the segment: so everything that was committed before is followed by a later one.
        Sql.text(superuser, "select pg_logical_emit_message(true, 'hearthwork', 'kept')");
        WalSegment full = WalSegment.named(Sql.text(superuser, "select pg_walfile_name(pg_switch_wal() - 1)"));
        WalSegment next = before.map(reached -> reached.last().next()).orElse(first == null ? full : first);
        for (WalSegment one = next; !full.isBefore(one); one = one.next()) {
            copy(new WalSegment(full.timeline(), one.number()));
        }
        Reached reached = new Reached(full, now, now);
        to.keep(reached);
        Sql.text(superuser, "select pg_replication_slot_advance('" + SLOT + "', '" + full.end() + "')");
        unchanged = quiet ? Long.toString(Long.parseLong(transactions[1]) + 1) : null;
        return reached;
    }

    private Optional<Reached> reached() {
        try {
            return to.reached();
        } catch (IOException bent) {
            throw new StartRefused(
                    "The note of how far the changes in " + to.path() + " reach is damaged.",
                    "Make a backup into a new, empty folder: ./hearthwork backup DIR",
                    bent);
        }
    }

    private void copy(WalSegment segment) throws IOException {
        Path from = wal.resolve(segment.name());
        Path kept = to.wal(segment);
        if (!Files.exists(from) || Files.size(from) != WalSegment.BYTES) {
            throw new StartRefused(
                    "The changes since the last backup in " + to.path() + " are not whole any more: " + segment.name()
                            + " is gone.",
                    "Make a backup into a new, empty folder: ./hearthwork backup DIR. The old one stays good up to its"
                            + " end.",
                    null);
        }
        if (Files.exists(kept) && isSame(segment, from, kept)) {
            return;
        }
        WholeFile.write(kept, seal.sealed(segment.name(), file -> Files.copy(from, file)));
    }

    /** Two that began with copies of the same data would write over each other; what is bent is written anew. */
    private boolean isSame(WalSegment segment, Path from, Path kept) {
        try (InputStream one = Files.newInputStream(from);
                InputStream other = seal.opened(segment.name(), kept)) {
            if (Arrays.equals(one.readAllBytes(), other.readAllBytes())) {
                return true;
            }
        } catch (IOException bent) {
            return false;
        }
        throw new StartRefused(
                "Another Hearthwork, begun with a copy of these data, keeps its changes in " + to.path() + ".",
                "Give this one a folder of its own: ./hearthwork backup DIR",
                null);
    }
}
