package org.hearthwork.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Gzip whose length says little: the file name in its header, which nobody reads, has a length drawn anew for every answer.
 * Who compares the lengths of many answers to guess at what is in them (BREACH) measures this first.
 */
final class PaddedGzip {

    /** As much as Django adds ("Heal the BREACH"). */
    static final int MOST_PADDING = 100;

    /** Every answer is packed while somebody waits: most of the gain for a third of the work. */
    private static final int LEVEL = 3;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PaddedGzip() {}

    static byte[] pack(byte[] plain) {
        GzipParameters padded = new GzipParameters();
        padded.setCompressionLevel(LEVEL);
        padded.setFileName("a".repeat(1 + RANDOM.nextInt(MOST_PADDING)));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GzipCompressorOutputStream packing = new GzipCompressorOutputStream(packed, padded)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail like this
        }
        return packed.toByteArray();
    }
}
