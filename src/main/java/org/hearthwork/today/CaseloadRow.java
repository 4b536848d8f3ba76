package org.hearthwork.today;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.sessions.NoteId;
import org.hearthwork.tracking.CoupleEngagement;
import org.hearthwork.tracking.Engagement;
import org.jspecify.annotations.Nullable;

/**
 * One couple in the caseload.
 *
 * @param restsSince when an exercise came to rest because somebody felt pressure a second time, or null
 * @param unsafeSince when somebody said in a check-in that they do not always feel safe, or null
 * @param fellSince when a measure fell so that it needs a person, or null
 * @param lessHonestSince when somebody said that it is much less safe to be honest; null, too, where it was not asked for
 * @param next when the next session begins, or null
 * @param nextAlone the one it is for, or null for both
 * @param urgency where it stands in the order, the smaller the sooner; with the next session and the names it is one place
 * @param lateNotes how many notes of the reader are unsigned after the day of their session
 * @param lateNote the oldest of them, or null
 * @param csiA what the CSI-4 of A came to last, or null
 */
public record CaseloadRow(
        Couple couple,
        boolean onHold,
        @Nullable Instant onHoldSince,
        @Nullable Instant restsSince,
        @Nullable Instant unsafeSince,
        @Nullable Instant fellSince,
        @Nullable Instant lessHonestSince,
        CoupleEngagement engagement,
        @Nullable Instant next,
        @Nullable Seat nextAlone,
        int urgency,
        int lateNotes,
        @Nullable NoteId lateNote,
        @Nullable Instant lateNoteOf,
        @Nullable LatestTotal csiA,
        @Nullable LatestTotal csiB) {

    public static final Duration SOON = Duration.ofHours(24);

    /** @param was the time before, or null */
    public record LatestTotal(int total, @Nullable Integer was) {}

    public @Nullable LatestTotal csi(Seat seat) {
        return seat == Seat.A ? csiA : csiB;
    }

    public Engagement engagement(Seat seat) {
        return engagement.lane(seat).engagement();
    }

    /** Whether the next session begins within a day and something that came in is unread. */
    public boolean isUnreadBeforeSession(Instant now) {
        return engagement.unread() > 0 && next != null && next.isBefore(now.plus(SOON));
    }

    public boolean isOffTrack() {
        return Stream.of(Seat.values()).anyMatch(seat -> engagement(seat) == Engagement.OFF_TRACK);
    }
}
