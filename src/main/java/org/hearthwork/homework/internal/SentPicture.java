package org.hearthwork.homework.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file says of itself, read by its first bytes and never by its name.
 *
 * @param format as the decoder is called
 * @param orientation how the camera was held, 1 to 8; 1 where nobody noted it
 */
public record SentPicture(String format, int orientation) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int APP1 = 0xe1;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12; // bytes

    /** Nothing for what is neither of the two kinds that are decoded. */
    public static Optional<SentPicture> of(byte[] file) {
        if (begins(file, 0, PNG)) {
            return Optional.of(new SentPicture("png", 1));
        }
        boolean jpeg = file.length > 3 && at(file, 0) == 0xff && at(file, 1) == 0xd8 && at(file, 2) == 0xff;
        return jpeg ? Optional.of(new SentPicture("jpeg", orientation(file))) : Optional.empty();
    }

    /** Whether a decoder says that the end is missing: it fills in grey and goes on. */
    public static boolean saysCutOff(String warning) {
        String words = warning.toLowerCase(Locale.ROOT);
        return words.contains("premature") || words.contains("truncated");
    }

    /** From part to part of a JPEG up to the picture itself. */
    private static int orientation(byte[] file) {
        int here = 2;
        while (here + 4 <= file.length
                && at(file, here) == 0xff
                && at(file, here + 1) >= 0xc0
                && at(file, here + 1) != 0xda) {
            int length = at(file, here + 2) << 8 | at(file, here + 3);
            if (at(file, here + 1) == APP1 && begins(file, here + 4, EXIF)) {
                int from = here + 4 + EXIF.length;
                int to = Math.min(file.length, here + 2 + length);
                return from < to ? noted(ByteBuffer.wrap(Arrays.copyOfRange(file, from, to))) : 1;
            }
            here += 2 + Math.max(2, length);
        }
        return 1;
    }

    /** Of what the camera noted nothing but how it was held; whatever does not fit is passed over. */
    private static int noted(ByteBuffer notes) {
        if (notes.capacity() < 8) {
            return 1;
        }
        notes.order(notes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long first = Integer.toUnsignedLong(notes.getInt(4));
        if (first + 2 > notes.capacity()) {
            return 1;
        }
        int many = Short.toUnsignedInt(notes.getShort((int) first));
        for (int entry = 0; entry < many; entry++) {
            long place = first + 2 + (long) entry * ENTRY;
            if (place + ENTRY > notes.capacity()) {
                return 1;
            }
            if (Short.toUnsignedInt(notes.getShort((int) place)) == ORIENTATION) {
                int held = Short.toUnsignedInt(notes.getShort((int) place + 8));
                return held >= 1 && held <= 8 ? held : 1;
            }
        }
        return 1;
    }

    private static int at(byte[] file, int place) {
        return file[place] & 0xff;
    }

    private static boolean begins(byte[] file, int from, byte[] with) {
        return file.length >= from + with.length && Arrays.equals(file, from, from + with.length, with, 0, with.length);
    }
}
