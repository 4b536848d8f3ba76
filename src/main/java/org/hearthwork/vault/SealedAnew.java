package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearthwork.vault.SealedColumn.Place;

/**
 * Goes through all texts and seals each with the newest key of its holder, while people read and write. Each is a transaction of its
 * own: nobody who writes waits for more than one, and it never holds two rows. What somebody wrote meanwhile stays as they wrote it.
 */
final class SealedAnew {

    private static final int AT_ONCE = 500; // rows read ahead
    private static final int PICTURES_AT_ONCE = 4;

    private final Keyring keyring;
    private final Connection reading;
    private final Connection writing;
    private final Map<UUID, Optional<Held>> holders = new HashMap<>();
    private long sealed;
    private long old;
    private Unread unread = new Unread();

    SealedAnew(Keyring keyring, Connection reading, Connection writing) {
        this.keyring = keyring;
        this.reading = reading;
        this.writing = writing;
    }

    /** @param newest the number of the one that seals */
    private record Held(Aead aead, int newest) {}

    /** Again, until it has gone through all of them and found none. @return how many were sealed anew */
    long all() throws SQLException {
        do {
            old = 0;
            unread = new Unread();
            for (DeclaredColumn column : DeclaredColumn.in(reading, "done")) {
                through(column);
            }
        } while (old > 0);
        return sealed;
    }

    /** Those that open with no key of their holder: they are left as they lie. */
    Unread unread() {
        return unread;
    }

    /** A text that was moved may be moved back, so the keys it may have been sealed with are not dropped. */
    static final class Unread {

        private final Set<UUID> holders = new HashSet<>();
        private final Set<Integer> numbers = new HashSet<>();
        private long texts;

        private void add(UUID holder, OptionalInt sealedBy) {
            texts++;
            holders.add(holder);
            sealedBy.ifPresent(numbers::add);
        }

        long texts() {
            return texts;
        }

        /** Whether one of them lies with this holder, or names one of these keys as the one that sealed it. */
        boolean mayNeed(UUID holder, KeysetHandle keys) {
            return holders.contains(holder)
                    || IntStream.range(0, keys.size())
                            .anyMatch(i -> numbers.contains(keys.getAt(i).getId()));
        }
    }

    private void through(DeclaredColumn column) throws SQLException {
        reading.setAutoCommit(false); // else all rows come at once
        String change = "update " + column.relation() + " set " + column.name() + " = ? where ctid = ?::tid and "
                + column.name() + " = ?";
        try (PreparedStatement rows = reading.prepareStatement(column.rows(true));
                PreparedStatement changing = writing.prepareStatement(change)) {
            rows.setFetchSize(column.picture() ? PICTURES_AT_ONCE : AT_ONCE);
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    look(column, row, changing);
                }
            }
        } finally {
            reading.rollback();
            reading.setAutoCommit(true);
        }
    }

    private void look(DeclaredColumn column, ResultSet row, PreparedStatement changing) throws SQLException {
        UUID practice = row.getObject("practice_id", UUID.class);
        UUID holder = row.getObject("holder", UUID.class);
        Optional<Held> held = held(practice, holder);
        Place place = column.sealed().of(holder, row.getString("row"));
        Object lies = column.picture() ? row.getBytes("text") : row.getString("text");
        OptionalInt by = sealedBy(lies);
        if (held.isEmpty()) {
            unread.add(holder, by);
            return;
        }
        if (by.isPresent() && by.getAsInt() == held.get().newest()) {
            return;
        }
        try {
            changing.setObject(1, anew(held.get().aead(), practice, place, lies));
        } catch (GeneralSecurityException bent) {
            unread.add(holder, by);
            return;
        }
        changing.setString(2, row.getString("at"));
        changing.setObject(3, lies);
        old++;
        sealed += changing.executeUpdate();
    }

    private static OptionalInt sealedBy(Object lies) {
        return lies instanceof byte[] picture ? Envelope.sealedBy(picture) : Envelope.sealedBy((String) lies);
    }

    private static Object anew(Aead key, UUID practice, Place place, Object lies) throws GeneralSecurityException {
        return lies instanceof byte[] picture
                ? Envelope.seal(key, practice, place, Envelope.open(key, practice, place, picture))
                : Envelope.seal(key, practice, place, Envelope.open(key, practice, place, (String) lies));
    }

    /** None where it is gone or bent. */
    private Optional<Held> held(UUID practice, UUID holder) throws SQLException {
        Optional<Held> known = holders.get(holder);
        if (known == null) {
            try (PreparedStatement asking = writing.prepareStatement("""
                    select h.wrapped, p.wrapped from vault.holder_key h
                    join vault.practice_key p on p.practice_id = h.practice_id and p.version = h.version
                    where h.practice_id = ? and h.holder_id = ?""")) {
                asking.setObject(1, practice);
                asking.setObject(2, holder);
                try (ResultSet row = asking.executeQuery()) {
                    known = row.next() ? held(practice, holder, row) : Optional.empty();
                }
            }
            holders.put(holder, known);
        }
        return known;
    }

    private Optional<Held> held(UUID practice, UUID holder, ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes(1);
        byte[] practiceKey = row.getBytes(2);
        try {
            KeysetHandle keys =
                    keyring.holderKeys(practice, holder, wrapped, keyring.practiceKey(practice, practiceKey));
            return Optional.of(
                    new Held(Keysets.primitive(keys), keys.getPrimary().getId()));
        } catch (Unopened bent) {
            return Optional.empty();
        }
    }
}
