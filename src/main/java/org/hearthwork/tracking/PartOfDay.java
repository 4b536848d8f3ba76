package org.hearthwork.tracking;

import java.time.LocalTime;
import java.util.Locale;

/** When something tends to happen. */
public enum PartOfDay {
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT;

    public static PartOfDay of(LocalTime time) {
        int hour = time.getHour();
        if (hour < 5 || hour >= 22) {
            return NIGHT;
        }
        return hour < 12 ? MORNING : hour < 17 ? AFTERNOON : EVENING;
    }

    public String messageKey() {
        return "homework.part-of-day." + name().toLowerCase(Locale.ROOT);
    }
}
