package org.hearthwork.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearthwork.start.StartRefused;
import org.jspecify.annotations.Nullable;

/** The one secret of an installation; every key and password is derived from it by purpose (HMAC-SHA-256). */
public final class Secret {

    private static final int LEAST_CHARACTERS = 32;

    /** Base64 of 32 bytes: what we write ourselves. Everything else is taken as the characters it has. */
    private static final Pattern OUR_OWN = Pattern.compile("[A-Za-z0-9+/]{43}=");

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether nothing was made with a secret yet, so that a missing one may be made. */
    interface Newness {
        boolean holds() throws IOException;
    }

    /**
     * Takes the secret given by the environment, or the one kept in the data folder, made on the first start and readable
     * by its owner alone. Both are read in the same way: the file's content can be given as the variable.
     *
     * @throws StartRefused when it is missing, empty, too short, no text, or open to others; nothing is written then
     */
    static Secret of(@Nullable String given, DataFolder folder, Newness isNew) throws IOException {
        if (given != null) {
            return given(given);
        }
        PrivateFile file = folder.secret();
        if (file.exists()) {
            return kept(file);
        }
        if (!isNew.holds()) {
            throw new StartRefused(
                    "The secret " + file.path() + " is missing, and the data was made with it.",
                    "Put it back from where you keep it, or give its content as HEARTHWORK_SECRET. Without it the data"
                            + " cannot be opened; nothing was changed.",
                    null);
        }
        return make(file);
    }

    /** By the environment. @throws StartRefused when it is none */
    static Secret given(String given) {
        return read(
                given,
                "HEARTHWORK_SECRET",
                "Give it 32 characters or more, made at random, or unset it to use the secret kept in the data folder.");
    }

    /** @throws StartRefused when the file holds none, or could be read or changed by others */
    static Secret kept(PrivateFile file) throws IOException {
        String advice = "Put the right one back from where you keep it, or give its content as HEARTHWORK_SECRET;"
                + " nothing was changed.";
        return read(file.read(advice), "The secret " + file.path(), advice);
    }

    private static Secret read(String written, String where, String advice) {
        String text = written.strip();
        if (text.isEmpty()) {
            throw new StartRefused(where + " is empty.", advice, null);
        }
        if (text.length() < LEAST_CHARACTERS) {
            throw new StartRefused(where + " is too short to be a secret.", advice, null);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new StartRefused(where + " is not one line of text, so it is not one of ours.", advice, null);
        }
        return new Secret(
                OUR_OWN.matcher(text).matches()
                        ? Base64.getDecoder().decode(text)
                        : text.getBytes(StandardCharsets.UTF_8));
    }

    private static Secret make(PrivateFile file) throws IOException {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        file.write(Base64.getEncoder().encodeToString(fresh));
        return new Secret(fresh);
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

    /** Tells one secret from another without telling anything of it. */
    byte[] fingerprint() {
        return key("fingerprint");
    }

    String password(String purpose) {
        return HexFormat.of().formatHex(key(purpose));
    }
}
