package org.hearthwork.access.internal.factor;

import java.util.Locale;
import org.hearthwork.access.internal.Token;

/** A code as somebody typed it: with blanks and dashes, in capitals or not, from the app or from the paper. */
record TypedCode(String letters) {

    private static final int LONGEST = 100; // characters that are looked at

    static TypedCode of(String typed) {
        String some = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        return new TypedCode(some.toLowerCase(Locale.ROOT).replaceAll("[\\s\\-\\u2010-\\u2015]", ""));
    }

    boolean isOfApp() {
        return letters.matches("[0-9]{" + Totp.DIGITS + "}");
    }

    /** As a recovery code is kept. */
    byte[] hash() {
        return new Token(letters).hash();
    }

    boolean isRecovery() {
        return letters.length() == NewAuthenticator.RECOVERY_LETTERS;
    }
}
