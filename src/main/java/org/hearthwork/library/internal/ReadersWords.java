package org.hearthwork.library.internal;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Dates;
import org.hearthwork.library.DayWindow;

/** What the product itself says within an answer, in the language of whoever reads it: each of the two has their own. */
public final class ReadersWords {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern WINDOW =
            Pattern.compile("((?:mon|tues|wednes|thurs|fri|satur|sun)day)-(morning|afternoon|evening|late-evening)");

    private ReadersWords() {}

    /** The language of whoever reads: what partners see is written in theirs, and the desk works in English. */
    public static Locale reader() {
        return Actors.current()
                .filter(actor -> actor.is(Role.PARTNER))
                .map(Actor::language)
                .map(Locale::of)
                .orElse(Locale.ENGLISH);
    }

    public static String date(LocalDateTime at) {
        return Dates.full(at, reader());
    }

    /** "Thursday, December 3, late evening". */
    public static String window(DayWindow window) {
        return upper(say("library.said.window." + window.part().key(), Dates.full(window.day(), reader()) + ","));
    }

    /** "Tuesday evening" of "tuesday-evening"; what is not one of the windows of a week is said as it is written. */
    public static String window(String key) {
        Matcher window = WINDOW.matcher(key);
        String words = window.matches()
                ? say(
                        "library.said.window." + window.group(2),
                        DayOfWeek.valueOf(window.group(1).toUpperCase(Locale.ROOT))
                                .getDisplayName(TextStyle.FULL, reader()))
                : key.replace('-', ' ');
        return upper(words);
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(reader()) + words.substring(1);
    }

    public static String say(String key, Object... parameters) {
        String pattern = ResourceBundle.getBundle("i18n.library", reader(), ENGLISH_OTHERWISE)
                .getString(key);
        return new MessageFormat(pattern, reader()).format(parameters);
    }
}
