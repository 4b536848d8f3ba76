package org.hearthwork.access.internal.factor;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;

/** What somebody is about to set up: the secret for their app and ten codes for the day the phone is lost. Kept nowhere before it is confirmed. */
public final class NewAuthenticator implements Serializable {

    /** Of a recovery code: 80 random bits in letters that nobody takes for one another. */
    static final int RECOVERY_LETTERS = 16;

    private static final int SECRET = 20; // bytes, as long as the hash (RFC 4226, section 4)
    private static final int CODES = 10;
    private static final int GROUP = 4; // letters that stand together
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final List<String> recoveryCodes;

    private NewAuthenticator(byte[] secret, List<String> recoveryCodes) {
        this.secret = secret;
        this.recoveryCodes = recoveryCodes;
    }

    public static NewAuthenticator fresh() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return new NewAuthenticator(
                secret,
                List.copyOf(Stream.generate(NewAuthenticator::recoveryCode)
                        .limit(CODES)
                        .toList()));
    }

    private static String recoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LETTERS; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return grouped(code.toString(), "-");
    }

    byte[] secret() {
        return secret.clone();
    }

    public List<String> recoveryCodes() {
        return recoveryCodes;
    }

    /** To be typed into an app that reads no pictures: Base32 in groups of four. */
    public String key() {
        return grouped(base32(), " ");
    }

    /** What an app reads, from the picture or by a link on the same phone (the key URI format of Google Authenticator). */
    public String uri(String email) {
        return "otpauth://totp/Hearthwork:" + encoded(email) + "?secret=" + base32()
                + "&issuer=Hearthwork&algorithm=SHA1&digits=6&period=30";
    }

    private String base32() {
        return new String(Base32.encode(secret), StandardCharsets.US_ASCII);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String grouped(String text, String between) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1" + between);
    }
}
