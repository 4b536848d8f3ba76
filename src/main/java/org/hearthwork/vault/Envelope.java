package org.hearthwork.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.UUID;
import org.hearthwork.vault.SealedColumn.Place;

/** How a sealed text is written down: AES-256-GCM by Tink, of the text filled up to a multiple of 64 bytes. */
final class Envelope {

    /** Begins every sealed text, and no other: the constraints of the database know it too. */
    static final String MARK = "s1.";

    private static final byte[] MARK_BYTES = MARK.getBytes(StandardCharsets.US_ASCII);

    /** So that the length of what lies there does not tell a yes from a no. */
    private static final int BLOCK = 64;

    private static final byte END = (byte) 0x80; // no UTF-8 text has it at its end but in the middle of a letter

    private Envelope() {}

    static String seal(Aead key, UUID practice, Place place, String text) {
        byte[] sealed = encrypted(key, practice, place, text.getBytes(StandardCharsets.UTF_8));
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Of a picture, the mark and what Tink gives as they are. */
    static byte[] seal(Aead key, UUID practice, Place place, byte[] picture) {
        byte[] sealed = encrypted(key, practice, place, picture);
        byte[] marked = Arrays.copyOf(MARK_BYTES, MARK_BYTES.length + sealed.length);
        System.arraycopy(sealed, 0, marked, MARK_BYTES.length, sealed.length);
        return marked;
    }

    private static byte[] encrypted(Aead key, UUID practice, Place place, byte[] bytes) {
        try {
            return key.encrypt(filled(bytes), bound(practice, place));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a key that cannot seal", impossible);
        }
    }

    /** @throws GeneralSecurityException when it is not what was sealed with this key for this place */
    static byte[] open(Aead key, UUID practice, Place place, byte[] sealed) throws GeneralSecurityException {
        if (!Arrays.equals(MARK_BYTES, 0, MARK_BYTES.length, sealed, 0, Math.min(MARK_BYTES.length, sealed.length))) {
            throw new GeneralSecurityException("not sealed");
        }
        return emptied(
                key.decrypt(Arrays.copyOfRange(sealed, MARK_BYTES.length, sealed.length), bound(practice, place)));
    }

    /** @throws GeneralSecurityException when it is not what was sealed with this key for this place */
    static String open(Aead key, UUID practice, Place place, String sealed) throws GeneralSecurityException {
        if (!sealed.startsWith(MARK)) {
            throw new GeneralSecurityException("not sealed");
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(MARK.length()));
            return new String(emptied(key.decrypt(bytes, bound(practice, place))), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw new GeneralSecurityException("not as it was written down", noBase64);
        }
    }

    /** Which key of several sealed it: Tink writes its number before what it sealed. Nothing where that was bent. */
    static OptionalInt sealedBy(String sealed) {
        int letters = MARK.length() + 8; // of base64: the first six bytes
        if (!sealed.startsWith(MARK) || sealed.length() < letters) {
            return OptionalInt.empty();
        }
        try {
            return numberIn(Base64.getUrlDecoder().decode(sealed.substring(MARK.length(), letters)), 0);
        } catch (IllegalArgumentException noBase64) {
            return OptionalInt.empty();
        }
    }

    static OptionalInt sealedBy(byte[] sealed) {
        return sealed.length >= MARK_BYTES.length + 6 ? numberIn(sealed, MARK_BYTES.length) : OptionalInt.empty();
    }

    private static OptionalInt numberIn(byte[] sealed, int from) {
        return OptionalInt.of(ByteBuffer.wrap(sealed, from + 1, Integer.BYTES).getInt());
    }

    private static byte[] bound(UUID practice, Place place) {
        return String.join(
                        "|",
                        practice.toString(),
                        place.column().name(),
                        place.row(),
                        place.holder().toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(byte[] text) {
        byte[] filled = Arrays.copyOf(text, (text.length / BLOCK + 1) * BLOCK);
        filled[text.length] = END;
        return filled;
    }

    private static byte[] emptied(byte[] filled) {
        int end = filled.length - 1;
        while (filled[end] == 0) {
            end--;
        }
        return Arrays.copyOf(filled, end);
    }
}
