package org.hearthwork.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
            return read(
                    given,
                    "HEARTHWORK_SECRET",
                    "Give it 32 characters or more, made at random, or unset it to use"
                            + " the secret kept in the data folder.");
        }
        Path file = folder.secretFile();
        if (Files.exists(file)) {
            return kept(file, folder.ownership());
        }
        if (!isNew.holds()) {
            throw new StartRefused(
                    "The secret " + file + " is missing, and the data was made with it.",
                    "Put it back from where you keep it, or give its content as HEARTHWORK_SECRET. Without it the data"
                            + " cannot be opened; nothing was changed.",
                    null);
        }
        return make(file);
    }

    /** @throws StartRefused when the file holds none, or could be read or changed by others */
    static Secret kept(Path file, Ownership ownership) throws IOException {
        ownership.require(file.toRealPath(), "The secret");
        if (ownership.isOpenToOthers(file)) {
            throw new StartRefused(
                    "The secret " + file + " can be read or changed by other users of this machine.",
                    "If nobody else could have used it: chmod 600 " + file
                            + " and start again. If somebody could, what is in the data folder is no secret to them.",
                    null);
        }
        String advice = "Put the right one back from where you keep it, or give its content as HEARTHWORK_SECRET;"
                + " nothing was changed.";
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return read(text, "The secret " + file, advice);
        } catch (CharacterCodingException noText) {
            throw new StartRefused("The secret " + file + " is not text, so it is not one of ours.", advice, noText);
        }
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

    private static Secret make(Path file) throws IOException {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        Path writing = file.resolveSibling("secret.new");
        Files.deleteIfExists(writing);
        Files.createFile(writing, Ownership.PRIVATE_FILE);
        Files.writeString(writing, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.SYNC);
        Files.move(writing, file);
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
