package org.hearthwork.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a couple's homework, in two lanes.
 *
 * @param events oldest first
 * @param truncated whether there was more than fits; the newest are shown
 */
public record Timeline(Couple couple, Instant from, Instant to, List<Event> events, boolean truncated) {

    /** @param seat whose lane, or null for both @param exercise the title of the exercise */
    public record Event(Instant at, Kind kind, @Nullable Seat seat, AssignmentId assignment, String exercise) {}

    public enum Kind {
        ASSIGNED,
        OPENED,
        STARTED,
        DONE,
        COULDNT,
        REVEALED,
        REVIEWED;

        public String messageKey() {
            return "homework.event." + name().toLowerCase(Locale.ROOT);
        }
    }
}
