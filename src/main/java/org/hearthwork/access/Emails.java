package org.hearthwork.access;

import java.util.regex.Pattern;
import org.hearthwork.kit.Refusal;

/** What we take for an e-mail address: one @, something around it, a dot after it. The mail server has the last word. */
public final class Emails {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3

    private Emails() {}

    public static String required(String field, String email) {
        String stripped = email.strip();
        if (stripped.isEmpty()) {
            throw new Refusal(field, "access.email.missing");
        }
        if (stripped.length() > LONGEST || !SHAPE.matcher(stripped).matches()) {
            throw new Refusal(field, "access.email.wrong");
        }
        return stripped;
    }
}
