package org.hearthwork.sessions;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as calendars and lists show it.
 *
 * @param alone the one it is for, or null for both
 * @param zone the couple's time zone
 * @param version the one that what is asked of it builds upon
 * @param note the asker's own note of it, else the first of a colleague, or null; never told to the owner
 * @param noteIsOwnDraft whether the asker is who writes that note, and has not signed it
 */
public record SessionEntry(
        AppointmentId id,
        CoupleId couple,
        String nameA,
        String nameB,
        @Nullable Seat alone,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Setting setting,
        boolean cancelled,
        Attendance attendanceA,
        Attendance attendanceB,
        @Nullable NoteId note,
        boolean noteIsOwnDraft,
        int version)
        implements Serializable {

    /** "Maya &amp; Leo", or the first name of the one who comes alone. */
    public String who() {
        return alone == null ? nameA + " & " + nameB : name(alone);
    }

    public String name(Seat seat) {
        return seat == Seat.A ? nameA : nameB;
    }

    public Attendance attendance(Seat seat) {
        return seat == Seat.A ? attendanceA : attendanceB;
    }

    public boolean isFor(Seat seat) {
        return alone == null || alone == seat;
    }

    public boolean hasStartedBy(Instant now) {
        return !startsAt.isAfter(now);
    }

    public boolean isOverBy(Instant now) {
        return !endsAt.isAfter(now);
    }
}
