package org.hearthwork.kit;

/** What can be kept of a text byte by byte. The rest is refused in words, for nobody's text is changed in silence. */
public final class Letters {

    private Letters() {}

    /** @throws Refusal at this field when the text has a character that the database cannot hold: NUL, or half a pair */
    public static void refuseUnkeepable(String field, String text) {
        boolean halfAPair =
                text.codePoints().anyMatch(one -> one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE);
        if (text.indexOf('\0') >= 0 || halfAPair) {
            throw new Refusal(field, "kit.not-a-character");
        }
    }
}
