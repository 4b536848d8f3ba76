package org.hearthwork.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the work of a home that two maps of it make worth a talk. It says the same to both, whoever reads it.
 *
 * @param item the card that stands for it
 */
public record Load(Why why, String item) {

    private static final Pattern KEY = Pattern.compile("([a-z-]+)/([\\w-]+)");

    public enum Why {
        /** Both see it as mostly their own. */
        BOTH_MINE,
        /** Both leave it to the other one, or to nobody. */
        NOBODYS,
        /** Noticing and planning are with one of them, by both maps, and doing is not. */
        PLANNED_BY_ONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** As it is kept. */
    public String key() {
        return why.key() + "/" + item;
    }

    public static Optional<Load> find(String key) {
        Matcher parts = KEY.matcher(key);
        return parts.matches()
                ? Arrays.stream(Why.values())
                        .filter(why -> why.key().equals(parts.group(1)))
                        .findFirst()
                        .map(why -> new Load(why, parts.group(2)))
                : Optional.empty();
    }
}
