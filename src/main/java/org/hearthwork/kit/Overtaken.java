package org.hearthwork.kit;

import java.time.Instant;

/**
 * Somebody changed it since it was shown: nothing was written. A view keeps what was typed, says who changed what, and
 * offers to go on with theirs or to write one's own over it, deliberately: upon what stands {@link #now}.
 */
public final class Overtaken extends Refusal {

    private final transient Object now;
    private final String by;
    private final Instant at;
    private final Instant asOf;

    /**
     * @param now the record as it stands now
     * @param by a name, or empty where nobody is known
     * @param at when they did
     * @param asOf when it was seen
     */
    public Overtaken(Object now, String by, Instant at, Instant asOf) {
        super("", by.isEmpty() ? "kit.overtaken.somebody" : "kit.overtaken", by);
        this.now = now;
        this.by = by;
        this.at = at;
        this.asOf = asOf;
    }

    /** What stands there now, as the service that was asked gives it. */
    public <T> T now(Class<T> as) {
        return as.cast(now);
    }

    /** Whether it is one of these that stands there now. */
    public boolean stands(Class<?> as) {
        return as.isInstance(now);
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }

    public Instant asOf() {
        return asOf;
    }
}
