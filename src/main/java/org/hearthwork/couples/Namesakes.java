package org.hearthwork.couples;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Two people of one first name: so that every sentence tells which of the two is meant, each couple's two are called
 * differently, by an initial or by the name one of them goes by. {@code couples.alike} is the same rule in the database.
 */
public final class Namesakes {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern INITIAL = Pattern.compile("(\\p{L})\\.?");

    private Namesakes() {}

    /** Whether people take these for one name: capitals, accents and spaces around tell nobody apart. */
    public static boolean alike(String one, String other) {
        return !one.isBlank() && bare(one).equalsIgnoreCase(bare(other));
    }

    private static String bare(String name) {
        return ACCENTS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** "Alex" and "r" are "Alex R."; more than an initial is a name itself; nothing leaves the first name. */
    static String called(String firstName, String chosen) {
        String said = chosen.strip();
        if (said.isEmpty()) {
            return firstName;
        }
        var initial = INITIAL.matcher(said);
        return initial.matches() ? firstName + " " + initial.group(1).toUpperCase(Locale.ROOT) + "." : said;
    }
}
