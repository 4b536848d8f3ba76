package org.hearthwork.kit;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as people type it: "8:30 PM", "8.30 pm", "20:30", "20h30", "2030", "8 de la noche", "noon". */
final class TypedTime {

    private static final LocalTime EXAMPLE = LocalTime.of(20, 30);
    private static final Set<String> NOON = Set.of("noon", "midday", "mediodia", "al mediodia");
    private static final Pattern LEAD = Pattern.compile("^(?:at|a las|a la|las) ");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?: ?[:.h,] ?(\\d{2}))? ?(?:h|hs|hrs|o’clock)?"
            + "(?: ?(am|pm|a|p|de la manana|de la tarde|de la noche))?");
    private static final Pattern RUN_TOGETHER = Pattern.compile("(\\d{1,2})(\\d{2})()");
    private static final int HALF = 12;

    private TypedTime() {}

    static LocalTime read(String text, Locale locale) {
        String said = LEAD.matcher(TypedDay.plain(text).replaceAll("\\b([ap])\\.? ?m\\b\\.?", "$1m"))
                .replaceFirst("")
                .replace('\'', '’');
        if (NOON.contains(said)) {
            return LocalTime.NOON;
        }
        Matcher parts = TIME.matcher(said);
        if (!parts.matches()) {
            parts = RUN_TOGETHER.matcher(said);
        }
        if (!parts.matches()) {
            throw unknown(text, locale);
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
        String half = parts.group(3) == null ? "" : parts.group(3);
        boolean before = half.startsWith("a") || half.endsWith("manana");
        boolean after = !half.isEmpty() && !before;
        boolean sound = hour < 24 && minute < 60 && !(before && hour > HALF) && !(!half.isEmpty() && hour == 0);
        if (!sound) {
            throw unknown(text, locale);
        }
        if (before && hour == HALF) {
            return LocalTime.of(0, minute);
        }
        return LocalTime.of(after && hour < HALF ? hour + HALF : hour, minute);
    }

    private static Refusal unknown(String text, Locale locale) {
        return new Refusal("time", "kit.time.unknown", text.strip(), Dates.time(EXAMPLE, locale));
    }
}
