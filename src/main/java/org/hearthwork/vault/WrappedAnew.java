package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of all practices and holders, changed as the superuser: each step does what is not done yet, and each key is a transaction of its own. */
final class WrappedAnew {

    private static final String NEWEST_OF_PRACTICES = """
            select distinct on (practice_id) practice_id, practice_id, version, wrapped from vault.practice_key
            order by practice_id, version desc""";

    private static final String HOLDERS = "select practice_id, holder_id, version, wrapped from vault.holder_key";

    private final MasterKey master;
    private final Keyring keyring;
    private final Connection writing;
    private int unopened;

    WrappedAnew(MasterKey master, Keyring keyring, Connection writing) {
        this.master = master;
        this.keyring = keyring;
        this.writing = writing;
    }

    private record Wrapped(UUID practice, UUID holder, int version, byte[] key) {}

    private List<Wrapped> wrapped(String sql) throws SQLException {
        List<Wrapped> found = new ArrayList<>();
        try (var statement = writing.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(new Wrapped(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3), row.getBytes(4)));
            }
        }
        return found;
    }

    /** @return how many have a new key now */
    int turnPractices() throws SQLException {
        int turned = 0;
        for (Wrapped newest : wrapped(NEWEST_OF_PRACTICES)) {
            if (!keyring.isWrappedWithTheNewest(newest.practice(), newest.key())) {
                turned += change(
                        "insert into vault.practice_key (practice_id, version, wrapped) values (?, ?, ?)",
                        newest.practice(),
                        newest.version() + 1,
                        keyring.newPracticeKey(newest.practice()));
            }
        }
        return turned;
    }

    /** @return how many have a new key beside the one before, both wrapped with the newest of the practice */
    int turnHolders() throws SQLException {
        Map<UUID, Wrapped> newest = new HashMap<>();
        wrapped(NEWEST_OF_PRACTICES).forEach(one -> newest.put(one.practice(), one));
        Map<List<Object>, Aead> practiceKeys = practiceKeys();
        int turned = 0;
        for (Wrapped one : wrapped(HOLDERS)) {
            int now = required(newest.get(one.practice())).version();
            Aead before = practiceKeys.get(List.of(one.practice(), one.version()));
            Optional<KeysetHandle> keys = one.version() < now ? keysOf(one, before) : Optional.empty();
            if (keys.isPresent()) {
                Aead practiceKey = required(practiceKeys.get(List.of(one.practice(), now)));
                turned += put(one, now, keyring.turned(one.practice(), one.holder(), keys.get(), practiceKey));
            }
        }
        return turned;
    }

    /** By practice and version. */
    private Map<List<Object>, Aead> practiceKeys() throws SQLException {
        Map<List<Object>, Aead> keys = new HashMap<>();
        for (Wrapped one : wrapped("select practice_id, practice_id, version, wrapped from vault.practice_key")) {
            opened(one).ifPresent(key -> keys.put(List.of(one.practice(), one.version()), key));
        }
        return keys;
    }

    /** None where it was bent: nothing opens with it, and nothing is lost when it stays. */
    private Optional<Aead> opened(Wrapped practiceKey) {
        try {
            return Optional.of(keyring.practiceKey(practiceKey.practice(), practiceKey.key()));
        } catch (Unopened bent) {
            return Optional.empty();
        }
    }

    private Optional<KeysetHandle> keysOf(Wrapped one, @Nullable Aead practiceKey) {
        if (practiceKey == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(keyring.holderKeys(one.practice(), one.holder(), one.key(), practiceKey));
        } catch (Unopened bent) {
            return Optional.empty();
        }
    }

    private static <T> T required(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("a key of a holder without one of the practice");
        }
        return found;
    }

    private int put(Wrapped one, int version, byte[] key) throws SQLException {
        return change(
                "update vault.holder_key set version = ?, wrapped = ? where practice_id = ? and holder_id = ? and wrapped = ?",
                version,
                key,
                one.practice(),
                one.holder(),
                one.key());
    }

    /**
     * Takes away what nothing is sealed or wrapped with any more. No foreign key watches on this connection.
     *
     * @param unread texts whose keys stay
     * @return how many holders keep a key from before
     */
    int leaveTheNewestAlone(SealedAnew.Unread unread) throws SQLException {
        int keep = 0;
        Map<List<Object>, Aead> practiceKeys = practiceKeys();
        for (Wrapped one : wrapped(HOLDERS)) {
            Aead practiceKey = practiceKeys.get(List.of(one.practice(), one.version()));
            Optional<KeysetHandle> keys = keysOf(one, practiceKey);
            if (practiceKey == null || keys.isEmpty() || keys.get().size() == 1) {
                continue;
            }
            if (unread.mayNeed(one.holder(), keys.get())) {
                keep++;
            } else {
                byte[] alone = keyring.newestAlone(one.practice(), one.holder(), keys.get(), practiceKey);
                put(one, one.version(), alone);
            }
        }
        change("""
                delete from vault.practice_key p
                where exists (select from vault.practice_key n where n.practice_id = p.practice_id and n.version > p.version)
                  and not exists (select from vault.holder_key h where h.practice_id = p.practice_id and h.version = p.version)""");
        return keep;
    }

    /** What the sealing key seals itself. @return the tables in which it lies */
    List<String> sealSecretsOfAccounts() throws SQLException {
        OwnSecrets secrets = new OwnSecrets(master);
        List<String> tables = new ArrayList<>();
        try (var statement = writing.createStatement();
                ResultSet column =
                        statement.executeQuery("select relation::text, name, account from vault.own_secret")) {
            while (column.next()) {
                tables.add(column.getString(1));
                seal(secrets, column.getString(1), column.getString(2), column.getString(3));
            }
        }
        return tables;
    }

    private void seal(OwnSecrets secrets, String relation, String name, String account) throws SQLException {
        String column = relation + "." + name;
        for (Wrapped one : wrapped("select practice_id, " + account + ", 0, " + name + " from " + relation)) {
            try {
                byte[] secret = secrets.open(column, one.practice(), one.holder(), one.key());
                change(
                        "update " + relation + " set " + name + " = ? where practice_id = ? and " + account
                                + " = ? and " + name + " = ?",
                        secrets.seal(column, one.practice(), one.holder(), secret),
                        one.practice(),
                        one.holder(),
                        one.key());
            } catch (Unopened bent) {
                unopened++;
            }
        }
    }

    /** How many secrets of accounts do not open: they are left as they lie. */
    int unopened() {
        return unopened;
    }

    private int change(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = writing.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
