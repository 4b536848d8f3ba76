package org.hearthwork.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthwork.kit.Refusal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The rule for passwords: 12 to 128 characters and not a common one. No recipe of digits and signs (NIST SP 800-63B). */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final PasswordEncoder encoder;
    private final Set<String> common;

    Passwords(PasswordEncoder encoder) throws IOException {
        this.encoder = encoder;
        try (InputStream list = Passwords.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (list == null) {
                throw new IOException("the list of common passwords is missing");
            }
            this.common = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Hashes a password that keeps the rule. @throws Refusal at field {@code password} otherwise */
    public String checkedHash(String password) {
        if (password.length() < SHORTEST) {
            throw new Refusal("password", "access.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refusal("password", "access.password.long", LONGEST);
        }
        if (common.contains(password.toLowerCase(Locale.ROOT))) {
            throw new Refusal("password", "access.password.common");
        }
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }
}
