package org.hearthwork.couples;

import org.hearthwork.kit.Refusal;

/** What somebody typed into a record, before it is kept. */
final class Typed {

    private static final int LONGEST_NAME = 60; // characters

    private Typed() {}

    /** @throws Refusal at that field when it is longer, in characters */
    static String atMost(int longest, String field, String typed) {
        String text = typed.strip();
        if (text.length() > longest) {
            throw new Refusal(field, "couples.text.long", longest, text.length() - longest);
        }
        return text;
    }

    /** @throws Refusal at that field when it is missing or too long */
    static String firstName(String field, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new Refusal(field, "couples.name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(field, "couples.name.long", LONGEST_NAME);
        }
        return name;
    }
}
