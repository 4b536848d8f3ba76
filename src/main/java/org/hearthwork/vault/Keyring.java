package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
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
        return wrapped(Keysets.fresh(), master.key(), practice(practice));
    }

    Aead practiceKey(UUID practice, byte[] wrapped) {
        return Keysets.primitive(unwrapped(wrapped, master.key(), practice(practice)));
    }

    /** Whether it is wrapped with the newest one that is kept outside, and with none before it. */
    boolean isWrappedWithTheNewest(UUID practice, byte[] wrapped) {
        try {
            TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.newest(), bytes(practice(practice)));
            return true;
        } catch (GeneralSecurityException before) {
            return false;
        }
    }

    byte[] newHolderKey(UUID practice, UUID holder, Aead practiceKey) {
        return wrapped(Keysets.fresh(), practiceKey, holder(practice, holder));
    }

    Aead holderKey(UUID practice, UUID holder, byte[] wrapped, Aead practiceKey) {
        return Keysets.primitive(holderKeys(practice, holder, wrapped, practiceKey));
    }

    /** The one that seals for a holder, and those before it. */
    KeysetHandle holderKeys(UUID practice, UUID holder, byte[] wrapped, Aead practiceKey) {
        return unwrapped(wrapped, practiceKey, holder(practice, holder));
    }

    /** The same keys of a holder with a new one, wrapped with this of the practice. */
    byte[] turned(UUID practice, UUID holder, KeysetHandle keys, Aead practiceKey) {
        return wrapped(Keysets.turned(keys), practiceKey, holder(practice, holder));
    }

    /** The newest one of a holder alone: what those before it sealed opens no more. */
    byte[] newestAlone(UUID practice, UUID holder, KeysetHandle keys, Aead practiceKey) {
        return wrapped(Keysets.newest(keys), practiceKey, holder(practice, holder));
    }

    /** Changes when keys that were wrapped before have to be looked at again; empty while nobody can tell. */
    String stamp() {
        return master.stamp();
    }

    private static String practice(UUID practice) {
        return "practice " + practice;
    }

    private static String holder(UUID practice, UUID holder) {
        return "holder " + practice + " " + holder;
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
