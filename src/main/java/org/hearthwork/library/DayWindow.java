package org.hearthwork.library;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of one day, in the couple's time zone; kept as "2026-12-03-late-evening". */
public record DayWindow(LocalDate day, Part part) {

    /** A part of a day, with the hour at which one would usually begin. */
    public enum Part {
        MORNING(10),
        AFTERNOON(15),
        EVENING(19),
        LATE_EVENING(21);

        private final LocalTime begins;

        Part(int hour) {
            begins = LocalTime.of(hour, 0);
        }

        /** As it stands in a key: "late-evening". */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int DATE = "2026-12-03".length();

    public String key() {
        return day + "-" + part.key();
    }

    /** When one would usually begin. */
    public LocalDateTime begins() {
        return day.atTime(part.begins);
    }

    /** The window of a key; nothing for a key that names none, such as a part of any week's day. */
    public static Optional<DayWindow> find(String key) {
        try {
            return key.length() <= DATE
                    ? Optional.empty()
                    : Optional.of(new DayWindow(
                            LocalDate.parse(key.substring(0, DATE)),
                            Part.valueOf(key.substring(DATE + 1)
                                    .toUpperCase(Locale.ROOT)
                                    .replace('-', '_'))));
        } catch (DateTimeParseException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** In the order of the calendar; what names no window of a day is left out. */
    static List<String> inOrder(Collection<String> keys) {
        return keys.stream()
                .flatMap(key -> find(key).stream())
                .distinct()
                .sorted(Comparator.comparing(DayWindow::day).thenComparing(DayWindow::part))
                .map(DayWindow::key)
                .toList();
    }
}
