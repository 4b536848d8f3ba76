package org.hearthwork.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The one secret of an installation; every key and password is derived from it by purpose (HMAC-SHA-256). */
public final class Secret {

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes the secret given by the environment, or the one kept in the data folder, made on the first start and readable
     * by its owner alone.
     *
     * @throws StartRefused when a given secret has under 32 characters
     */
    static Secret of(@Nullable String given, Path dataFolder) throws IOException {
        if (given != null && !given.isBlank()) {
            if (given.length() < 32) {
                throw new StartRefused(
                        "HEARTHWORK_SECRET is too short.", "Give it 32 characters or more, made at random.", null);
            }
            return new Secret(given.getBytes(StandardCharsets.UTF_8));
        }
        Path file = dataFolder.resolve("secret");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            Path writing = dataFolder.resolve("secret.new");
            Files.deleteIfExists(writing);
            Files.createFile(
                    writing, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(writing, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.SYNC);
            Files.move(writing, file);
        }
        return new Secret(Base64.getDecoder().decode(Files.readString(file).strip()));
    }

    /** A 256-bit key for one purpose. */
    public byte[] key(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    String password(String purpose) {
        return HexFormat.of().formatHex(key(purpose));
    }
}
