package org.hearthwork.access.internal.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an authenticator app: RFC 6238 with HMAC-SHA-1, six digits, a new one every 30 seconds, which is what all of
 * these apps know. The one before and the one after count too (RFC 6238, section 5.2): clocks differ, and typing takes time.
 */
final class Totp {

    static final int DIGITS = 6;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int EITHER_SIDE = 1; // steps
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(
            STEP, DIGITS, TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);

    private Totp() {}

    /** The step since 1970 that this code is of, or empty when it is of none around this moment. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now) {
        long current = Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
        OptionalLong found = OptionalLong.empty();
        for (long step = current - EITHER_SIDE; step <= current + EITHER_SIDE; step++) {
            if (isSame(code(secret, Instant.ofEpochSecond(step * STEP.toSeconds())), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), moment, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("every key is one for HMAC", impossible);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
