package org.hearthwork.tracking.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Edition;
import org.hearthwork.tracking.JointState;
import org.hearthwork.tracking.LaneState;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence with both parts, as the clinician's side reads it.
 *
 * @param status the occurrence's own, or withdrawn with its assignment: what counts
 * @param goesOn whether its assignment goes on: nothing is opened or done while that rests
 * @param staysSealed whether consent was taken back for what both handed in
 * @param parts by seat; only of those it is for
 */
public record Work(
        UUID occurrence,
        UUID assignment,
        Edition edition,
        int number,
        String sitting,
        boolean smaller,
        Audience audience,
        Opens opens,
        Instant opensAt,
        Instant dueAt,
        boolean followsSession,
        WorkStatus status,
        boolean goesOn,
        @Nullable Instant revealedAt,
        @Nullable Instant talkedAt,
        boolean keptSealed,
        boolean staysSealed,
        @Nullable Instant reviewedAt,
        @Nullable Integer rating,
        int version,
        Map<Seat, Part> parts) {

    public record Part(
            PartState state,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable CouldntReason reason,
            boolean reviewed) {

        public boolean done() {
            return state == PartState.DONE;
        }

        /** Finished after this moment. */
        boolean finishedSince(Instant since) {
            return finishedAt != null && finishedAt.isAfter(since);
        }
    }

    public boolean done(Seat seat) {
        Part part = parts.get(seat);
        return part != null && part.done();
    }

    public boolean isFor(Seat seat) {
        return parts.containsKey(seat);
    }

    public boolean byBoth() {
        return audience.joint() && done(Seat.A) && done(Seat.B);
    }

    boolean active() {
        return status == WorkStatus.ACTIVE;
    }

    boolean handedInSince(Instant since) {
        return parts.values().stream().anyMatch(part -> part.done() && part.finishedSince(since));
    }

    /** Whether it may be opened at all; the database decides again. */
    public boolean mayReveal() {
        return active() && byBoth() && goesOn && revealedAt == null && opens.sealed() && !staysSealed;
    }

    /** Whether ratings of it may be opened to the two, once the rest is; the database decides again. */
    boolean mayOpenRatings() {
        return active() && goesOn && done(Seat.A) && done(Seat.B) && (revealedAt != null || opens == Opens.AT_ONCE);
    }

    public LaneState lane(Seat seat, Instant now) {
        Part part = parts.get(seat);
        if (part == null) {
            throw new IllegalArgumentException("not for seat " + seat);
        }
        return switch (part.state()) {
            case DONE -> LaneState.DONE;
            case COULDNT -> LaneState.COULDNT;
            case WAITING, STARTED ->
                switch (status) {
                    case WITHDRAWN -> LaneState.WITHDRAWN;
                    case PAUSED -> LaneState.PAUSED;
                    case ACTIVE -> waiting(part, now);
                };
        };
    }

    private LaneState waiting(Part part, Instant now) {
        if (!dueAt.isAfter(now)) {
            return LaneState.MISSED;
        }
        if (part.state() == PartState.STARTED) {
            return LaneState.STARTED;
        }
        return opensAt.isAfter(now) ? LaneState.SCHEDULED : LaneState.OPEN;
    }

    public @Nullable JointState joint() {
        if (!audience.joint()) {
            return null;
        }
        if (talkedAt != null) {
            return JointState.TALKED_ABOUT;
        }
        if (revealedAt != null) {
            return JointState.REVEALED;
        }
        long in = Stream.of(Seat.values()).filter(this::done).count();
        return in == 0 ? JointState.OPEN : in == 1 ? JointState.SEALED_BY_ONE : JointState.SEALED_BY_BOTH;
    }

    /** When it was reviewed, if all that is in was. */
    public @Nullable Instant reviewedWhole() {
        return parts.values().stream().anyMatch(part -> part.done() && !part.reviewed()) ? null : reviewedAt;
    }
}
