package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
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
 * {@code HEARTHWORK_SEALING_KEY} with the content of one.
 */
@Component
class MasterKey {

    private static final Logger log = LoggerFactory.getLogger(MasterKey.class);
    private static final String ADVICE = "Put the right one back from where you keep it, or give its content as"
            + " HEARTHWORK_SEALING_KEY. Without it what was written cannot be read; nothing was changed.";

    private final @Nullable String given;
    private final PrivateFile file;
    private @Nullable Aead key;

    MasterKey(@Value("${hearthwork.sealing.key:#{null}}") @Nullable String given, PrivateFile sealingKey) {
        this.given = given;
        this.file = sealingKey;
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink without AES-GCM", impossible);
        }
    }

    /**
     * @param isNew whether nothing was sealed yet, so that a missing one may be made
     * @throws StartRefused when it is missing or none
     */
    void find(boolean isNew) throws IOException {
        if (given != null && !given.isBlank()) {
            key = read(given, "HEARTHWORK_SEALING_KEY");
        } else if (file.exists()) {
            key = read(file.read(ADVICE), "The sealing key " + file.path());
        } else if (isNew) {
            key = make();
        } else {
            throw new StartRefused(
                    "The sealing key " + file.path()
                            + " is missing, and the texts in the database were sealed with it.",
                    ADVICE,
                    null);
        }
    }

    Aead key() {
        if (key == null) {
            throw new IllegalStateException("asked before the database was started");
        }
        return key;
    }

    /** What is said when it opens nothing that lies here. */
    StartRefused refusedAsAnother() {
        String where = given != null && !given.isBlank() ? "HEARTHWORK_SEALING_KEY" : "The sealing key " + file.path();
        return new StartRefused(where + " is not the one the texts in this database were sealed with.", ADVICE, null);
    }

    private Aead make() throws IOException {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            file.write(TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
            log.info(
                    "What people write is sealed with the key {}, made just now. Keep a copy of it, apart from copies of the data:"
                            + " without it nobody can read what was written",
                    file.path());
            return fresh.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink without AES-GCM", impossible);
        }
    }

    private static Aead read(String text, String where) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(text.strip(), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException | RuntimeException none) {
            // Its message may quote what is in the file.
            throw new StartRefused(where + " is no sealing key of ours.", ADVICE, null);
        }
    }
}
