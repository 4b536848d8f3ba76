package org.hearthwork.tracking.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Seat;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.hearthwork.library.Shipped;
import org.jspecify.annotations.Nullable;

/** A work as the clinician's side reads it, with what a test says of it: for both, sealed, and nobody began. */
final class SomeWork {

    static final Instant NOW = Instant.parse("2031-03-31T10:00:00Z");

    private final Exercise exercise;
    private final Map<Seat, Work.Part> parts = new EnumMap<>(Seat.class);
    private UUID assignment = UUID.randomUUID();
    private String sitting;
    private boolean smaller;
    private Audience audience = Audience.BOTH_SEALED;
    private Opens opens = Opens.WHEN_BOTH_IN;
    private Instant opensAt = NOW.minus(Duration.ofDays(1));
    private Instant dueAt = NOW.plus(Duration.ofDays(1));
    private WorkStatus status = WorkStatus.ACTIVE;
    private boolean goesOn = true;
    private @Nullable Instant revealedAt;
    private @Nullable Instant talkedAt;
    private @Nullable Instant reviewedAt;

    SomeWork(String exercise) {
        // Of the talk, the version in which everything was asked on one sheet.
        this.exercise = exercise.equals("say-it-hear-it")
                ? Shipped.library().exercise(new Edition(exercise, 3))
                : Shipped.library().newest(exercise);
        this.sitting = this.exercise.sittings().getFirst().key();
        for (Seat seat : Seat.values()) {
            part(seat, PartState.WAITING, null, null, false);
        }
    }

    static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    SomeWork of(UUID same) {
        assignment = same;
        return this;
    }

    SomeWork sitting(String key) {
        sitting = key;
        return this;
    }

    SomeWork smaller() {
        smaller = true;
        return this;
    }

    SomeWork due(Instant at) {
        opensAt = at.minus(Duration.ofDays(3));
        dueAt = at;
        return this;
    }

    SomeWork opensAt(Instant at) {
        opensAt = at;
        return this;
    }

    SomeWork audience(Audience whose) {
        audience = whose;
        return this;
    }

    SomeWork onlyFor(Seat seat) {
        parts.remove(seat.other());
        return audience(seat == Seat.A ? Audience.A : Audience.B);
    }

    SomeWork opens(Opens how) {
        opens = how;
        return this;
    }

    SomeWork status(WorkStatus now) {
        status = now;
        return this;
    }

    SomeWork rests() {
        goesOn = false;
        return this;
    }

    SomeWork revealed(Instant at) {
        revealedAt = at;
        return this;
    }

    SomeWork talked(Instant at) {
        talkedAt = at;
        return this;
    }

    SomeWork reviewed(Instant at) {
        reviewedAt = at;
        return this;
    }

    SomeWork started(Seat seat) {
        return part(seat, PartState.STARTED, null, null, false);
    }

    SomeWork done(Seat seat, Instant at) {
        return part(seat, PartState.DONE, at, null, false);
    }

    SomeWork doneAndReviewed(Seat seat, Instant at) {
        return part(seat, PartState.DONE, at, null, true);
    }

    SomeWork couldnt(Seat seat, CouldntReason why, Instant at) {
        return part(seat, PartState.COULDNT, at, why, false);
    }

    private SomeWork part(
            Seat seat, PartState state, @Nullable Instant finished, @Nullable CouldntReason why, boolean reviewed) {
        parts.put(seat, new Work.Part(state, null, finished, why, reviewed));
        return this;
    }

    Work work() {
        return new Work(
                UUID.randomUUID(),
                assignment,
                exercise.edition(),
                1,
                sitting,
                smaller,
                audience,
                opens,
                opensAt,
                dueAt,
                false,
                status,
                goesOn,
                revealedAt,
                talkedAt,
                false,
                false,
                reviewedAt,
                null,
                0,
                parts);
    }
}
