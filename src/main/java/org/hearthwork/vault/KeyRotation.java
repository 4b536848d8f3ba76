package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearthwork.database.OwnStep;
import org.hearthwork.database.PrivateFile;
import org.hearthwork.start.StartRefused;

/**
 * Changes all keys while people read and write: the sealing key, those of the practices, those of the holders, and seals every text with
 * the new ones (docs/decisions/0059). At each moment what lies there opens with what lies beside it, so it may be killed anywhere; the
 * next one goes on, as each step does only what is not done yet.
 */
public final class KeyRotation {

    private static final long ONE_AT_A_TIME = 0x6b657973_74726eL;
    private static final int TRIES = 40;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String AGAIN =
            "Give the same command again: it goes on where it stopped. Everything opens meanwhile.";

    private static final String KNOWS_OF_IT =
            "select exists (select from pg_attribute where attrelid = to_regclass('vault.known') and attname = 'turning')";

    private final PrivateFile file;
    private final MasterKey master;
    private final Keyring keyring;
    private final Connection reading;
    private final Connection writing;
    private final Consumer<String> say;

    private KeyRotation(PrivateFile file, Connection reading, Connection writing, Consumer<String> say) {
        this.file = file;
        this.master = new MasterKey(null, file);
        this.keyring = new Keyring(master);
        this.reading = reading;
        this.writing = writing;
        this.say = say;
    }

    /**
     * @param wentOn whether it finished one that was begun before
     * @param practices whose keys were changed now, as of the holders
     * @param texts that were sealed anew now
     * @param unopened texts and secrets that open with no key, and lie as they lay
     * @param keeping holders whose keys from before stay, as one of those texts may have been sealed with them
     */
    public record Done(boolean wentOn, int practices, int holders, long texts, long unopened, int keeping) {}

    /**
     * @param file the sealing key; afterwards it holds the new one, and those before it for older backups
     * @param reading as the superuser, with triggers asleep
     * @param writing another such connection
     * @param say is told a sentence that cannot wait until the end
     * @throws StartRefused when the data are of another version, the key is given by the environment or another one, or somebody else is
     *     at it
     */
    public static Done run(PrivateFile file, Connection reading, Connection writing, Consumer<String> say)
            throws IOException, SQLException {
        return new KeyRotation(file, reading, writing, say).run();
    }

    /** Whether one was begun that is not at its end; never in data of an older version. */
    public static boolean isHalfDone(Connection asOwner) throws SQLException {
        return yes(asOwner, KNOWS_OF_IT) && yes(asOwner, "select coalesce(bool_or(turning), false) from vault.known");
    }

    private Done run() throws IOException, SQLException {
        OwnStep.require(writing);
        refuseASecond();
        WrappedAnew keys = new WrappedAnew(master, keyring, writing);
        boolean goesOn = begin();
        awaitThoseBefore();
        int practices = keys.turnPractices();
        awaitThoseBefore();
        int holders = keys.turnHolders();
        master.writeAgain(); // who remembers keys asks for them again
        awaitThoseBefore();
        run("set synchronous_commit = off"); // what is lost with the machine is sealed with the old key, which is
        // still there
        SealedAnew texts = new SealedAnew(keyring, reading, writing);
        long sealed = texts.all();
        run("set synchronous_commit = on");
        awaitThoseBefore(); // who has read a text as it lay opens it first
        putBack();
        int keeping = keys.leaveTheNewestAlone(texts.unread());
        List<String> tables = new ArrayList<>(List.of("vault.practice_key", "vault.holder_key", "vault.known"));
        tables.addAll(keys.sealSecretsOfAccounts());
        for (String table : tables) {
            writeAnew(table);
        }
        putBack();
        run("update vault.known set turning = false");
        run("checkpoint");
        return new Done(goesOn, practices, holders, sealed, texts.unread().texts() + keys.unopened(), keeping);
    }

    /** Before what an older file would still open is dropped, and again before the end. */
    private void putBack() throws IOException {
        if (master.putBack()) {
            say.accept(
                    "The sealing key " + file.path()
                            + " was another one meanwhile, and is the new one again. Look who put an older file there, an editor or a copy.");
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = writing.createStatement()) {
            statement.execute(sql);
        }
    }

    private boolean yes(String sql) throws SQLException {
        return yes(writing, sql);
    }

    private static boolean yes(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void refuseASecond() throws SQLException {
        if (!yes("select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")")) {
            throw new StartRefused(
                    "The keys of these data are being changed already.", "Wait for its end, and look again.", null);
        }
    }

    /** From its end on, the one before does not fit this database any more. @return whether it was begun before */
    private boolean begin() throws IOException, SQLException {
        if (!yes("select exists (select from vault.known)")) {
            throw new StartRefused(
                    "Nothing was sealed in these data yet.", "Start this one once, and change the keys then.", null);
        }
        if (yes("select given from vault.known")) {
            throw refusedAsGiven();
        }
        master.find(false);
        byte[] known = known();
        if (!opens(master.key(), known)) {
            throw master.refusedAsAnother();
        }
        boolean goesOn = yes("select turning from vault.known");
        if (!goesOn) {
            master.turn();
        }
        say.accept("The new sealing key lies in " + file.path()
                + ". Keep a copy of it now, apart from copies of the data.");
        // A start that took another key from the environment since holds this row, or finds it turning (Sealer).
        try (PreparedStatement statement =
                writing.prepareStatement("update vault.known set sealed = ?, turning = true where not given")) {
            statement.setBytes(1, master.key().encrypt(Sealer.KNOWN, Sealer.KNOWN));
            if (statement.executeUpdate() == 0) {
                throw refusedAsGiven();
            }
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that cannot seal", impossible);
        }
        return goesOn;
    }

    private static StartRefused refusedAsGiven() {
        return new StartRefused(
                "The last start took the sealing key from HEARTHWORK_SEALING_KEY, where no command can change it.",
                "Write its content into the file sealing-key of the data folder (chmod 600), start once without the"
                        + " variable, and give this command again. Afterwards the new content can be given as before.",
                null);
    }

    private byte[] known() throws SQLException {
        try (var statement = writing.createStatement();
                var row = statement.executeQuery("select sealed from vault.known")) {
            return row.next() ? row.getBytes(1) : new byte[0];
        }
    }

    private static boolean opens(Aead key, byte[] known) {
        try {
            key.decrypt(known, Sealer.KNOWN);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    /** Who began before the last step may still go by what was there before it; who begins now does not. */
    private void awaitThoseBefore() throws SQLException {
        ThoseBefore.await(writing, AGAIN);
    }

    /** So that what was wrapped with keys of before does not lie on in pages that are not used any more. Nobody waits long for it. */
    private void writeAnew(String table) throws SQLException {
        for (int again = 1; ; again++) {
            try {
                run("set lock_timeout = 500");
                run("vacuum full " + table);
                run("set lock_timeout = 0");
                return;
            } catch (SQLException failed) {
                if (!LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                    throw failed;
                }
                if (again == TRIES) {
                    throw new StartRefused("The table " + table + " was in use all the time.", AGAIN, failed);
                }
                ThoseBefore.pause();
            }
        }
    }
}
