package org.hearthwork.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.hearthwork.database.PrivateFile;
import org.hearthwork.database.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product's own sealing with a key of a test's choice: what a node started with that file would seal with. */
public final class Keeping {

    private final Sealer sealer;
    private final Keyring keyring;

    private Keeping(PrivateFile key) {
        MasterKey master = new MasterKey(null, key);
        keyring = new Keyring(master);
        sealer = new Sealer(master, keyring);
    }

    public static Sealing with(PrivateFile key) {
        return new Keeping(key).sealer;
    }

    /** Beside a product that was started with this key. */
    public static Keeping beside(PrivateFile key, Connection superuser) {
        Keeping keeping = new Keeping(key);
        keeping.asOwner(superuser, keeping.sealer::refuseAnotherKey);
        return keeping;
    }

    public Opened opened(JdbcClient superuser) {
        return new Opened(superuser, keyring);
    }

    /** Lets texts lie open for a while, as an older version left them. */
    public static void letOpen(JdbcClient superuser) {
        superuser
                .sql("select relation::text, name from vault.sealed_column where done and not picture")
                .query(column -> {
                    String relation = column.getString(1);
                    superuser
                            .sql("alter table " + relation + " drop constraint "
                                    + Sealer.constraint(relation, column.getString(2)))
                            .update();
                });
        superuser
                .sql("update vault.sealed_column set done = false where not picture")
                .update();
    }

    /** As the next start does. */
    public void seal(Connection superuser) {
        asOwner(superuser, sealer::sealWhatIsOpen);
    }

    private interface Work {
        void on(Connection owner) throws IOException, SQLException;
    }

    private void asOwner(Connection superuser, Work work) {
        try (var statement = superuser.createStatement()) {
            statement.execute("set role hearthwork_owner");
            work.on(superuser);
            statement.execute("reset role");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
