package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Keys of Tink, one or several beside each other: the newest seals, and each opens what it sealed. */
final class Keysets {

    private Keysets() {}

    static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink without AES-GCM", impossible);
        }
    }

    static Aead primitive(KeysetHandle keys) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that Tink made and cannot use", impossible);
        }
    }

    /** The same with a new one, which seals from now on. */
    static KeysetHandle turned(KeysetHandle keys) {
        try {
            return KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink without AES-GCM", impossible);
        }
    }

    /** The one that seals, without those before it. */
    static KeysetHandle newest(KeysetHandle keys) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(keys.getPrimary().getKey()).makePrimary())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that Tink made and cannot use", impossible);
        }
    }
}
