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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of all practices and holders, changed as the superuser: each step does what is not done yet, and each key is a transaction of its own. */
final class WrappedAnew {

    private static final String NEWEST_OF_PRACTICES = """
            select distinct on (practice_id) practice_id, practice_id, version, wrapped from vault.practice_key
            order by practice_id, version desc""";

    private final MasterKey master;
    private final Keyring keyring;
    private final Connection writing;

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
        Map<List<Object>, Aead> practiceKeys = new HashMap<>();
        for (Wrapped one : wrapped("select practice_id, practice_id, version, wrapped from vault.practice_key")) {
            practiceKeys.put(List.of(one.practice(), one.version()), keyring.practiceKey(one.practice(), one.key()));
        }
        int turned = 0;
        for (Wrapped one : wrapped("select practice_id, holder_id, version, wrapped from vault.holder_key")) {
            int now = required(newest.get(one.practice())).version();
            if (one.version() < now) {
                byte[] anew = keyring.turned(
                        one.practice(),
                        one.holder(),
                        one.key(),
                        required(practiceKeys.get(List.of(one.practice(), one.version()))),
                        required(practiceKeys.get(List.of(one.practice(), now))));
                turned += put(one, now, anew);
            }
        }
        return turned;
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

    /** Takes away what nothing is sealed or wrapped with any more. */
    void leaveTheNewestAlone() throws SQLException {
        Map<UUID, Aead> practiceKeys = new HashMap<>();
        for (Wrapped one : wrapped(NEWEST_OF_PRACTICES)) {
            practiceKeys.put(one.practice(), keyring.practiceKey(one.practice(), one.key()));
        }
        for (Wrapped one : wrapped("select practice_id, holder_id, version, wrapped from vault.holder_key")) {
            Aead practiceKey = required(practiceKeys.get(one.practice()));
            KeysetHandle keys = keyring.holderKeys(one.practice(), one.holder(), one.key(), practiceKey);
            if (keys.size() > 1) {
                put(one, one.version(), keyring.newestAlone(one.practice(), one.holder(), keys, practiceKey));
            }
        }
        change("""
                delete from vault.practice_key p where exists (
                    select from vault.practice_key n where n.practice_id = p.practice_id and n.version > p.version)""");
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
            byte[] secret = secrets.open(column, one.practice(), one.holder(), one.key());
            change(
                    "update " + relation + " set " + name + " = ? where practice_id = ? and " + account + " = ? and "
                            + name + " = ?",
                    secrets.seal(column, one.practice(), one.holder(), secret),
                    one.practice(),
                    one.holder(),
                    one.key());
        }
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
