package org.hearthwork.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hearthwork.kit.Refusal;
import org.passay.PasswordData;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;
import org.passay.dictionary.sort.ArraysSort;
import org.passay.rule.DictionaryRule;
import org.passay.rule.LengthRule;
import org.passay.rule.Rule;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The rule for passwords: 12 to 128 characters, blanks not counted, none of the common ones and nothing that is known of
 * the person. No recipe of digits and signs (NIST SP 800-63B).
 */
@Component
public class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;

    private final PasswordEncoder encoder;
    private final Rule length = new LengthRule(SHORTEST, LONGEST);
    private final Rule common;
    private final Rule personal = new PersonalRule();

    Passwords(PasswordEncoder encoder) throws IOException {
        this.encoder = encoder;
        try (InputStream list = Passwords.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (list == null) {
                throw new IOException("the list of common passwords is missing");
            }
            String[] words = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#!") && !line.isEmpty())
                    .toArray(String[]::new);
            this.common = new CommonRule(
                    new DictionaryRule(new WordListDictionary(new ArrayWordList(words, false, new ArraysSort()))));
        }
    }

    /**
     * What is known of the person who chooses, and so is no secret.
     *
     * @param practice its name
     */
    public record Whose(String email, String name, String practice) {}

    /** Hashes a password that keeps the rule. @throws Refusal at field {@code password} otherwise */
    public String checkedHash(String password, Whose whose) {
        if (password.length() > LONGEST) {
            throw new Refusal("password", "access.password.long", LONGEST);
        }
        if (fails(length, password.replaceAll("\\s+", ""), whose)) {
            throw new Refusal("password", "access.password.short", SHORTEST);
        }
        if (fails(common, password, whose)) {
            throw new Refusal("password", "access.password.common");
        }
        if (fails(personal, password, whose)) {
            throw new Refusal("password", "access.password.personal");
        }
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }

    /** Whether this password is the one behind the hash. */
    public boolean matches(String password, String hash) {
        return password.length() <= LONGEST && encoder.matches(password, hash);
    }

    private static boolean fails(Rule rule, String password, Whose whose) {
        String known = String.join(" ", whose.email(), whose.name(), whose.practice());
        return !rule.validate(new PasswordData(known, password)).isValid();
    }
}
