package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.security.GeneralSecurityException;
import org.hearthwork.database.PrivateFile;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the keys of the practices are wrapped with. It is never in the database: a file that its owner alone may read, or
 * {@code HEARTHWORK_SEALING_KEY} with the content of one. It may be changed while the product runs (see {@link KeyRotation}): the
 * file holds the one that seals now, and those before it, with which older backups open.
 */
@Component
class MasterKey {

    private static final Logger log = LoggerFactory.getLogger(MasterKey.class);
    private static final byte[] TRIED = {};
    private static final String GIVEN = "given";
    private static final String ADVICE = "Put the right one back from where you keep it, or give its content as"
            + " HEARTHWORK_SEALING_KEY. Without it what was written cannot be read; nothing was changed.";

    private final @Nullable String given;
    private final PrivateFile file;
    private volatile @Nullable Held held;
    private volatile @Nullable String said;

    MasterKey(@Value("${hearthwork.sealing.key:#{null}}") @Nullable String given, PrivateFile sealingKey) {
        this.given = given;
        this.file = sealingKey;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink without AES-GCM", impossible);
        }
    }

    /** @param stamp of the file as it was when it was read */
    private record Held(KeysetHandle keys, Aead aead, String stamp) {}

    /**
     * @param isNew whether nothing was sealed yet, so that a missing one may be made
     * @throws StartRefused when it is missing or none
     */
    void find(boolean isNew) throws IOException {
        if (isGiven()) {
            held = read(String.valueOf(given), "HEARTHWORK_SEALING_KEY", "");
        } else if (file.exists()) {
            held = readFile();
        } else if (isNew) {
            held = make();
        } else {
            throw new StartRefused(
                    "The sealing key " + file.path()
                            + " is missing, and the texts in the database were sealed with it.",
                    ADVICE,
                    null);
        }
    }

    /** Whether it comes from the environment: then nobody changes it while this process runs. */
    boolean isGiven() {
        return given != null && !given.isBlank();
    }

    /** Seals with the newest one, and opens what any of them sealed. */
    Aead key() {
        return held().aead();
    }

    /** The newest one alone. */
    Aead newest() {
        return Keysets.primitive(Keysets.newest(held().keys()));
    }

    /** Another one after each change of the file, and empty where that is not seen; always the same where it is given. */
    String stamp() {
        return isGiven() ? GIVEN : file.stamp();
    }

    /** What is said when it opens nothing that lies here. */
    StartRefused refusedAsAnother() {
        String where = isGiven() ? "HEARTHWORK_SEALING_KEY" : "The sealing key " + file.path();
        return new StartRefused(where + " is not the one the texts in this database were sealed with.", ADVICE, null);
    }

    /** From now on a new one seals, and those before it still open. On the disk when this returns. */
    void turn() throws IOException {
        write(Keysets.turned(held().keys()));
    }

    /** The same once more, so that whoever goes by it looks again at what was wrapped with it. */
    void writeAgain() throws IOException {
        write(held().keys());
    }

    /**
     * The keys of this process once more, where the file has others by now, or is not there: an editor that was open or a copy may have
     * put an older one back. On the disk when this returns.
     *
     * @return whether they had to be written
     */
    boolean putBack() throws IOException {
        KeysetHandle own = held().keys();
        if (isInFile(own)) {
            return false;
        }
        write(own);
        return true;
    }

    private boolean isInFile(KeysetHandle keys) {
        try {
            return readFile().keys().equalsKeyset(keys);
        } catch (IOException | StartRefused none) {
            return false;
        }
    }

    private void write(KeysetHandle keys) throws IOException {
        try {
            file.write(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that cannot be written down", impossible);
        }
        held = readFile();
    }

    private Held held() {
        Held before = held;
        if (before == null) {
            throw new IllegalStateException("asked before the database was started");
        }
        return isGiven() || before.stamp().equals(file.stamp()) ? before : lookedAtAgain(before);
    }

    /** Another one that opens nothing of before was put there by mistake, and is left alone until the next start refuses it. */
    private Held lookedAtAgain(Held before) {
        try {
            Held now = readFile();
            now.aead().decrypt(before.aead().encrypt(TRIED, TRIED), TRIED);
            held = now;
            return now;
        } catch (IOException | GeneralSecurityException | RuntimeException none) {
            say(none);
            return before;
        }
    }

    /** Once for each state of the file. */
    private void say(Exception why) {
        String now = file.stamp();
        if (!now.equals(said)) {
            said = now;
            log.error(
                    "The sealing key {} was taken away or is another one now. What is running goes on with the one it has; the next"
                            + " start will not: put the right one back",
                    file.path());
            log.debug("That is how it was found", why);
        }
    }

    private Held make() throws IOException {
        KeysetHandle fresh = Keysets.fresh();
        write(fresh);
        log.info(
                "What people write is sealed with the key {}, made just now. Keep a copy of it, apart from copies of the data:"
                        + " without it nobody can read what was written",
                file.path());
        return readFile();
    }

    private Held readFile() throws IOException {
        String stamp = file.stamp();
        return read(file.read(ADVICE), "The sealing key " + file.path(), stamp);
    }

    private static Held read(String text, String where, String stamp) {
        try {
            KeysetHandle keys = TinkJsonProtoKeysetFormat.parseKeyset(text.strip(), InsecureSecretKeyAccess.get());
            return new Held(keys, Keysets.primitive(keys), stamp);
        } catch (GeneralSecurityException | RuntimeException none) {
            // Its message may quote what is in the file.
            throw new StartRefused(where + " is no sealing key of ours.", ADVICE, null);
        }
    }
}
