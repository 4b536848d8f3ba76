package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes keys and wraps them: a holder's with the practice's, the practice's with the one that is kept outside. */
@Component
class Keyring {

    private final MasterKey master;

    Keyring(MasterKey master) {
        this.master = master;
    }

    byte[] newPracticeKey(UUID practice) {
        return wrapped(fresh(), master.key(), "practice " + practice);
    }

    Aead practiceKey(UUID practice, byte[] wrapped) {
        return primitive(unwrapped(wrapped, master.key(), "practice " + practice));
    }

    byte[] newHolderKey(UUID practice, UUID holder, Aead practiceKey) {
        return wrapped(fresh(), practiceKey, holder(practice, holder));
    }

    Aead holderKey(UUID practice, UUID holder, byte[] wrapped, Aead practiceKey) {
        return primitive(unwrapped(wrapped, practiceKey, holder(practice, holder)));
    }

    /** The same key of a holder, wrapped with another of the practice. */
    byte[] wrappedAnew(UUID practice, UUID holder, byte[] wrapped, Aead before, Aead now) {
        return wrapped(unwrapped(wrapped, before, holder(practice, holder)), now, holder(practice, holder));
    }

    private static String holder(UUID practice, UUID holder) {
        return "holder " + practice + " " + holder;
    }

    private static KeysetHandle fresh() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink without AES-GCM", impossible);
        }
    }

    private static Aead primitive(KeysetHandle key) {
        try {
            return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that Tink made and cannot use", impossible);
        }
    }

    private static byte[] wrapped(KeysetHandle key, Aead with, String whose) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, with, bytes(whose));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that cannot wrap", impossible);
        }
    }

    private static KeysetHandle unwrapped(byte[] key, Aead with, String whose) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(key, with, bytes(whose));
        } catch (GeneralSecurityException another) {
            throw new Unopened("the key of a " + whose.split(" ", 2)[0] + " does not unwrap", another);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
