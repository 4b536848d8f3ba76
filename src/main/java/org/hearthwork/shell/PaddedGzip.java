package org.hearthwork.shell;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Gzip whose length says little: the file name in its header, which nobody reads, has a length drawn anew for every answer.
 * Who compares the lengths of many answers to guess at what is in them (BREACH) measures this first.
 */
final class PaddedGzip {

    /** As much as Django adds ("Heal the BREACH"). */
    static final int MOST_PADDING = 100;

    /** Every answer is packed while somebody waits: most of the gain for a third of the work. */
    private static final int LEVEL = 3;

    private static final int FIXED = 10;
    private static final byte WITH_NAME = 8;
    private static final byte FILLING = 'a';
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaddedGzip() {}

    static byte[] pack(byte[] plain) {
        int padding = 1 + RANDOM.nextInt(MOST_PADDING);
        byte[] header = new byte[FIXED + padding + 1]; // the name ends with a zero
        header[0] = 0x1f;
        header[1] = (byte) 0x8b;
        header[2] = Deflater.DEFLATED;
        header[3] = WITH_NAME;
        header[FIXED - 1] = (byte) 0xff; // made on a system that is not said
        Arrays.fill(header, FIXED, FIXED + padding, FILLING);
        byte[] deflated = deflate(plain);
        CRC32 check = new CRC32();
        check.update(plain);
        return ByteBuffer.allocate(header.length + deflated.length + 2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(header)
                .put(deflated)
                .putInt((int) check.getValue())
                .putInt(plain.length)
                .array();
    }

    private static byte[] deflate(byte[] plain) {
        try (Deflater deflater = new Deflater(LEVEL, true)) {
            deflater.setInput(plain);
            deflater.finish();
            byte[] packed =
                    new byte[plain.length + plain.length / 1000 + 64]; // what cannot be packed grows by a little
            int length = deflater.deflate(packed);
            if (!deflater.finished()) {
                throw new IllegalStateException("an answer of " + plain.length + " bytes does not fit when packed");
            }
            return Arrays.copyOf(packed, length);
        }
    }
}
