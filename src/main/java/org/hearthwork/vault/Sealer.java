package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.hearthwork.database.Sealing;
import org.hearthwork.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through whole tables as their owner: finds that the key fits, and seals what an older version left open. */
@Component
class Sealer implements Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    static final byte[] KNOWN = "Hearthwork".getBytes(StandardCharsets.UTF_8);
    private static final int AT_ONCE = 1_000; // rows of a batch

    private final MasterKey master;
    private final Keyring keyring;

    Sealer(MasterKey master, Keyring keyring) {
        this.master = master;
        this.keyring = keyring;
    }

    @Override
    public void refuseAnotherKey(Connection asOwner) throws IOException, SQLException {
        refuseAnotherKey(known(asOwner));
    }

    @Override
    public void refuseAnotherKey(byte[] known) throws IOException {
        master.find(known.length == 0);
        if (known.length == 0) {
            return;
        }
        try {
            master.key().decrypt(known, KNOWN);
        } catch (GeneralSecurityException another) {
            throw master.refusedAsAnother();
        }
    }

    @Override
    public byte[] known(Connection asOwner) throws SQLException {
        try (var statement = asOwner.createStatement()) {
            try (ResultSet there = statement.executeQuery("select to_regclass('vault.known') is not null")) {
                if (!there.next() || !there.getBoolean(1)) {
                    return new byte[0];
                }
            }
            try (ResultSet row = statement.executeQuery("select sealed from vault.known")) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    @Override
    public void sealWhatIsOpen(Connection asOwner) throws SQLException {
        boolean alone = asOwner.getAutoCommit();
        asOwner.setAutoCommit(false);
        try {
            remember(asOwner);
            asOwner.commit();
            for (DeclaredColumn column : DeclaredColumn.in(asOwner, "not done")) {
                seal(asOwner, column);
                asOwner.commit();
            }
        } catch (SQLException | RuntimeException failed) {
            asOwner.rollback();
            throw failed;
        } finally {
            asOwner.setAutoCommit(alone);
        }
    }

    /** A change of the keys that began since this start looked at them has passed by a key from the environment: it is looked at again. */
    private void remember(Connection asOwner) throws SQLException {
        try (var statement =
                asOwner.prepareStatement("insert into vault.known (sealed) values (?) on conflict do nothing")) {
            statement.setBytes(1, master.key().encrypt(KNOWN, KNOWN));
            statement.executeUpdate();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that cannot seal", impossible);
        }
        refuseWhatIsTurning(asOwner);
        try (var statement = asOwner.prepareStatement("update vault.known set given = ? where given <> ?")) {
            statement.setBoolean(1, master.isGiven());
            statement.setBoolean(2, master.isGiven());
            statement.executeUpdate();
        }
    }

    /** Holds the row from here on, so that a change either began before and is seen here, or sees that the key is given. */
    private void refuseWhatIsTurning(Connection asOwner) throws SQLException {
        try (var statement = asOwner.createStatement();
                ResultSet row = statement.executeQuery("select sealed, turning from vault.known for update")) {
            row.next();
            master.key().decrypt(row.getBytes(1), KNOWN);
            if (master.isGiven() && row.getBoolean(2)) {
                throw new StartRefused(
                        "A change of the keys is not at its end, and HEARTHWORK_SEALING_KEY cannot follow it.",
                        "Start without the variable, with the file sealing-key in the data folder, and give ./hearthwork rotate"
                                + " until it says that all keys are changed. Afterwards the new content can be given.",
                        null);
            }
        } catch (GeneralSecurityException another) {
            throw master.refusedAsAnother();
        }
    }

    /** The name of what lets nothing open into a column. */
    static String constraint(String relation, String name) {
        return relation.substring(relation.indexOf('.') + 1) + "_" + name + "_lies_sealed";
    }

    /** What stands for good stands with the same words: the triggers that keep it let this through, and nothing else meanwhile. */
    private void seal(Connection asOwner, DeclaredColumn column) throws SQLException {
        run(asOwner, "lock table " + column.relation() + " in access exclusive mode");
        run(asOwner, "alter table " + column.relation() + " disable trigger user");
        int sealed = sealRows(asOwner, column);
        run(asOwner, "alter table " + column.relation() + " enable trigger user");
        run(
                asOwner,
                "alter table " + column.relation() + " add constraint " + constraint(column.relation(), column.name())
                        + " check (" + (column.picture() ? "" : column.name() + " = '' or ") + column.isSealed() + ")");
        try (var statement = asOwner.prepareStatement(
                "update vault.sealed_column set done = true where relation = ?::regclass and name = ?")) {
            statement.setString(1, column.relation());
            statement.setString(2, column.name());
            statement.executeUpdate();
        }
        if (sealed > 0) {
            log.info("{} texts of {} lie sealed now", sealed, column.sealed().name());
        }
    }

    private int sealRows(Connection asOwner, DeclaredColumn column) throws SQLException {
        EveryKey keys = new EveryKey(keyring, asOwner);
        String rows = column.rows(false);
        int atOnce = column.picture() ? 1 : AT_ONCE;
        String change = "update " + column.relation() + " set " + column.name() + " = ? where ctid = ?::tid";
        int sealed = 0;
        try (PreparedStatement reading = asOwner.prepareStatement(rows);
                PreparedStatement changing = asOwner.prepareStatement(change)) {
            reading.setFetchSize(atOnce);
            try (ResultSet row = reading.executeQuery()) {
                while (row.next()) {
                    UUID practice = row.getObject("practice_id", UUID.class);
                    UUID holder = row.getObject("holder", UUID.class);
                    Aead key = keys.of(practice, holder);
                    SealedColumn.Place place = column.sealed().of(holder, row.getString("row"));
                    if (column.picture()) {
                        changing.setBytes(1, Envelope.seal(key, practice, place, row.getBytes("text")));
                    } else {
                        changing.setString(1, Envelope.seal(key, practice, place, row.getString("text")));
                    }
                    changing.setString(2, row.getString("at"));
                    changing.addBatch();
                    if (++sealed % atOnce == 0) {
                        changing.executeBatch();
                    }
                }
            }
            changing.executeBatch();
        }
        return sealed;
    }

    private static void run(Connection asOwner, String sql) throws SQLException {
        try (var statement = asOwner.createStatement()) {
            statement.execute(sql);
        }
    }
}
