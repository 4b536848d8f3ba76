package org.hearthwork.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * What is kept apart from a backup, and without which it opens for nobody.
 *
 * @param secret the content of the secret, when it was given and is in no file
 * @param folder where the files secret, sealing-key and anchors lie
 * @param sealing tells whether the sealing key fits
 */
public record KeysApart(@Nullable String secret, Path folder, Sealing sealing) {

    private static final String READ_AGAIN = "Put the right one there, and restore again." + Restore.NOTHING;

    public static PrivateFile sealingKeyIn(Path folder) {
        return new PrivateFile(folder.resolve("sealing-key"), "sealing key", Ownership.ofThisProcess());
    }

    private PrivateFile file(String name, String kind) {
        return new PrivateFile(folder.resolve(name), kind, Ownership.ofThisProcess());
    }

    private PrivateFile secretFile() {
        return file("secret", "secret");
    }

    /**
     * The secret that a backup opens with.
     *
     * @throws StartRefused when it is missing, when it is not the one of this backup, or when the sealing key is not
     */
    Secret openingWhatSays(Manifest says) throws IOException {
        PrivateFile file = secretFile();
        if (secret == null && !file.exists()) {
            throw new StartRefused(
                    "This backup opens with the secret it was made with, and there is no file " + file.path() + ".",
                    "Put the files secret and sealing-key, which are kept apart, into one folder and name it:"
                            + " ./hearthwork restore DIR --keys FOLDER. Or give their content as HEARTHWORK_SECRET and"
                            + " HEARTHWORK_SEALING_KEY." + Restore.NOTHING,
                    null);
        }
        Secret found = secret == null ? Secret.kept(file) : Secret.given(secret);
        if (!HexFormat.of().formatHex(found.fingerprint()).equals(says.fingerprint())) {
            throw new StartRefused(
                    (secret == null ? "The secret " + file.path() : "HEARTHWORK_SECRET")
                            + " is not the one this backup was made with.",
                    "Name the folder with the right one: ./hearthwork restore DIR --keys FOLDER." + Restore.NOTHING,
                    null);
        }
        if (!says.known().isEmpty()) {
            sealing.refuseAnotherKey(HexFormat.of().parseHex(says.known()));
        }
        return found;
    }

    /** They go into the new folder from where they were read; what was given by the environment stays there. */
    void keepIn(DataFolder restored, Instant moment) throws IOException {
        if (secret == null) {
            restored.secret().write(secretFile().read(READ_AGAIN));
        }
        PrivateFile sealingKey = sealingKeyIn(folder);
        if (sealingKey.exists()) {
            restored.sealingKey().write(sealingKey.read(READ_AGAIN));
        }
        RestoredAnchors.keep(file("anchors", "file of anchors"), restored, moment);
    }
}
