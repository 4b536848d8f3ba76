package org.hearthwork.vault;

import org.hearthwork.database.PrivateFile;
import org.hearthwork.database.Sealing;
import org.jspecify.annotations.Nullable;

/** The sealing key for a command, which works beside the product or without one. */
public final class KeptKey {

    private KeptKey() {}

    /** @param given the content of {@code HEARTHWORK_SEALING_KEY}, or null */
    public static Sealing in(@Nullable String given, PrivateFile file) {
        MasterKey master = new MasterKey(given, file);
        return new Sealer(master, new Keyring(master));
    }
}
