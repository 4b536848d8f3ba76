package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
    private long unopened;

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
            unopened = 0;
            for (DeclaredColumn column : DeclaredColumn.in(reading, "done")) {
                through(column);
            }
        } while (old > 0);
        return sealed;
    }

    /** How many open with no key of their holder: they are left as they lie. */
    long unopened() {
        return unopened;
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
        if (held.isEmpty()) {
            unopened++;
            return;
        }
        Place place = column.sealed().of(holder, row.getString("row"));
        Object lies = column.picture() ? row.getBytes("text") : row.getString("text");
        if (isSealedBy(held.get(), lies)) {
            return;
        }
        try {
            changing.setObject(1, anew(held.get().aead(), practice, place, lies));
        } catch (GeneralSecurityException bent) {
            unopened++;
            return;
        }
        changing.setString(2, row.getString("at"));
        changing.setObject(3, lies);
        old++;
        sealed += changing.executeUpdate();
    }

    private static boolean isSealedBy(Held held, Object lies) {
        return lies instanceof byte[] picture
                ? Envelope.isSealedBy(held.newest(), picture)
                : Envelope.isSealedBy(held.newest(), (String) lies);
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
