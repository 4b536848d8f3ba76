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
            Aead practiceKey = ofPractice(practice);
            byte[] wrapped = one(
                    "select wrapped from vault.holder_key where practice_id = ? and holder_id = ?", practice, holder);
            if (wrapped == null) {
                wrapped = keyring.newHolderKey(practice, holder, practiceKey);
                keep(
                        "insert into vault.holder_key (practice_id, holder_id, version, wrapped) values (?, ?, 1, ?)",
                        wrapped,
                        practice,
                        holder);
            }
            known = keyring.holderKey(practice, holder, wrapped, practiceKey);
            holders.put(holder, known);
        }
        return known;
    }

    private Aead ofPractice(UUID practice) throws SQLException {
        Aead known = practices.get(practice);
        if (known == null) {
            byte[] wrapped = one("select wrapped from vault.practice_key where practice_id = ?", practice);
            if (wrapped == null) {
                wrapped = keyring.newPracticeKey(practice);
                keep(
                        "insert into vault.practice_key (practice_id, version, wrapped) values (?, 1, ?)",
                        wrapped,
                        practice);
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

    private void keep(String sql, byte[] wrapped, UUID... ids) throws SQLException {
        try (var statement = asOwner.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setObject(i + 1, ids[i]);
            }
            statement.setBytes(ids.length + 1, wrapped);
            statement.executeUpdate();
        }
    }
}
