package org.hearthwork.keeping;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Sizes and moments as they are said in a terminal: in UTC, as {@code --to} takes them. */
final class Told {

    private static final long MEGABYTE = 1_000_000;

    private Told() {}

    static String size(long bytes) {
        return bytes < MEGABYTE
                ? bytes / 1_000 + " kB"
                : String.format(Locale.ROOT, bytes < 10 * MEGABYTE ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }

    /** Down to the second. */
    static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String ago(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        if (age.toSeconds() < 90) {
            return Math.max(0, age.toSeconds()) + " seconds ago";
        }
        if (age.toMinutes() < 90) {
            return age.toMinutes() + " minutes ago";
        }
        return age.toHours() < 48 ? age.toHours() + " hours ago" : age.toDays() + " days ago";
    }

    static String took(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
}
