package org.hearthwork.access.internal.stay;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, in two names: enough to tell one's phone from a strange computer, and no more is kept. */
final class Device {

    private static final String UNKNOWN = "?";

    /** In this order: each of these also says what some after it say. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser", "Samsung Internet"}, {"Firefox", "Firefox"},
        {"FxiOS", "Firefox"}, {"CriOS", "Chrome"}, {"Chrome", "Chrome"}, {"Safari", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS X", "Mac"},
        {"CrOS", "Chromebook"},
        {"Linux", "Linux"}
    };

    private Device() {}

    static String named(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        return browser.equals(UNKNOWN) && system.equals(UNKNOWN) ? UNKNOWN : browser + " · " + system;
    }

    private static String first(String[][] names, String said) {
        return Stream.of(names)
                .filter(name -> said.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse(UNKNOWN);
    }
}
