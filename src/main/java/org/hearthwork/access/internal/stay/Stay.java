package org.hearthwork.access.internal.stay;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hearthwork.access.Role;

/**
 * One session of one person, as this node knows it: when it began and when it was last used by a hand. Vaadin's heartbeats
 * touch the HTTP session as any request does, so the container's own idle time says nothing while a tab is open.
 */
final class Stay implements Serializable {

    /** The attribute of the HTTP session. */
    static final String KEY = Stay.class.getName();

    private final UUID id;
    private final byte[] hash;
    private final Role role;
    private final Instant began;
    private volatile Instant used;
    private volatile Instant asked;
    private volatile Instant proved;

    Stay(UUID id, byte[] hash, Role role, Instant began) {
        this.id = id;
        this.hash = hash.clone();
        this.role = role;
        this.began = began;
        this.used = began;
        this.asked = began;
        this.proved = began;
    }

    /** Names this session to its own pages; it opens nothing. */
    UUID id() {
        return id;
    }

    byte[] hash() {
        return hash.clone();
    }

    Role role() {
        return role;
    }

    /** When it was last shown who is there. */
    Instant proved() {
        return proved;
    }

    void prove(Instant now) {
        proved = now;
    }

    void use(Instant now) {
        used = now;
    }

    /** Whether it is time to ask the database again; the one who is told so asks. */
    boolean isToAsk(Instant now, Duration every) {
        boolean due = Duration.between(asked, now).compareTo(every) >= 0;
        if (due) {
            asked = now;
        }
        return due;
    }

    void askNext() {
        asked = Instant.EPOCH;
    }

    boolean isIdle(StayLimits limits, Instant now) {
        return !now.isBefore(used.plus(limits.idle(role)));
    }

    boolean isTooLong(StayLimits limits, Instant now) {
        return !now.isBefore(began.plus(limits.longest()));
    }

    /** What will end it first, when nobody touches it, and how long that is away. */
    Left left(StayLimits limits, Instant now) {
        Instant idle = used.plus(limits.idle(role));
        Instant longest = began.plus(limits.longest());
        return idle.isBefore(longest)
                ? new Left(Duration.between(now, idle), Ending.IDLE)
                : new Left(Duration.between(now, longest), Ending.LONGEST);
    }

    record Left(Duration time, Ending why) {}
}
