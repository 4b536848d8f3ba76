package org.hearthwork.access;

import org.hearthwork.kit.Refusal;

/** The rule for names of people and practices: there is one, and it has at most 120 characters. */
final class Names {

    static final int LONGEST = 120;

    private Names() {}

    static String required(String field, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new Refusal(field, "access.people.name-missing");
        }
        if (name.length() > LONGEST) {
            throw new Refusal(field, "access.people.name-long", LONGEST);
        }
        return name;
    }
}
