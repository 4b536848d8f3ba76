package org.hearthwork.kit;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What Spanish of the Americas, said to a couple of any two people, does not have. */
public final class SpanishOfTheAmericas {

    /** The forms that Spanish of the Americas does not have: what is said to the two of them is said to "ustedes". */
    private static final Pattern VOSOTROS = Pattern.compile(
            "\\b(?:vosotr[oa]s|vuestr[oa]s?|os|\\p{L}+(?:áis|éis|ad|ed|id|ís|aos|eos|íos))\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** Nouns that end as those verbs do. A new one is added here, after a look at it. */
    private static final Set<String> NOUNS = Set.of(
            "ansiedad",
            "cantidad",
            "ciudad",
            "confidencialidad",
            "correos",
            "curiosidad",
            "dificultad",
            "edad",
            "incomodidad",
            "inseguridad",
            "mitad",
            "pared",
            "país",
            "regularidad",
            "seguridad",
            "sinceridad",
            "soledad",
            "usted",
            "utilidad",
            "verdad");

    private SpanishOfTheAmericas() {}

    /** The words in a text that are said to "vosotros" and not to "ustedes". */
    public static List<String> notOfIt(String text) {
        return VOSOTROS.matcher(text)
                .results()
                .map(form -> form.group().toLowerCase(Words.SPANISH))
                .filter(form -> !NOUNS.contains(form))
                .toList();
    }
}
