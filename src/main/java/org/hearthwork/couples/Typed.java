package org.hearthwork.couples;

import org.hearthwork.kit.Refusal;

/** What somebody typed into a record, before it is kept. */
final class Typed {

    private Typed() {}

    /** @throws Refusal at that field when it is longer, in characters */
    static String atMost(int longest, String field, String typed) {
        String text = typed.strip();
        if (text.length() > longest) {
            throw new Refusal(field, "couples.text.long", longest, text.length() - longest);
        }
        return text;
    }
}
