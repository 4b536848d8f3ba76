package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every holder's key, as the owner of the tables reads it; made where there is none. */
final class EveryKey {

    private final Keyring keyring;
    private final Connection asOwner;
    private final Map<UUID, Aead> practices = new HashMap<>();
    private final Map<UUID, Aead> holders = new HashMap<>();

    EveryKey(Keyring keyring, Connection asOwner) {
        this.keyring = keyring;
        this.asOwner = asOwner;
    }

    Aead of(UUID practice, UUID holder) throws SQLException {
        Aead known = holders.get(holder);
        if (known == null) {
            known = ofHolder(practice, holder);
            holders.put(holder, known);
        }
        return known;
    }

    private Aead ofHolder(UUID practice, UUID holder) throws SQLException {
        byte[] wrapped =
                one("select wrapped from vault.holder_key where practice_id = ? and holder_id = ?", practice, holder);
        if (wrapped != null) {
            byte[] its = one("""
                    select p.wrapped from vault.holder_key h
                    join vault.practice_key p on p.practice_id = h.practice_id and p.version = h.version
                    where h.practice_id = ? and h.holder_id = ?""", practice, holder);
            return keyring.holderKey(practice, holder, wrapped, keyring.practiceKey(practice, required(its)));
        }
        Aead newest = newestOf(practice);
        byte[] made = keyring.newHolderKey(practice, holder, newest);
        keep("""
                insert into vault.holder_key (practice_id, holder_id, version, wrapped)
                select practice_id, ?, max(version), ? from vault.practice_key where practice_id = ? group by practice_id""", holder, made, practice);
        return keyring.holderKey(practice, holder, made, newest);
    }

    private static byte[] required(byte @Nullable [] its) {
        if (its == null) {
            throw new IllegalStateException("a key of a holder without the one it is wrapped with");
        }
        return its;
    }

    private Aead newestOf(UUID practice) throws SQLException {
        Aead known = practices.get(practice);
        if (known == null) {
            byte[] wrapped = one(
                    "select wrapped from vault.practice_key where practice_id = ? order by version desc limit 1",
                    practice);
            if (wrapped == null) {
                wrapped = keyring.newPracticeKey(practice);
                keep(
                        "insert into vault.practice_key (version, practice_id, wrapped) values (1, ?, ?)",
                        practice,
                        wrapped);
            }
            known = keyring.practiceKey(practice, wrapped);
            practices.put(practice, known);
        }
        return known;
    }

    private byte @Nullable [] one(String sql, UUID... ids) throws SQLException {
        try (var statement = asOwner.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setObject(i + 1, ids[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : null;
            }
        }
    }

    private void keep(String sql, Object... parameters) throws SQLException {
        try (var statement = asOwner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
