package org.hearthwork.access;

import java.time.Duration;

/** What the holder of a link for a new password is shown: the practice, and whether the link holds. */
public record ResetLink(String practice, State state) {

    public static final Duration VALID = Duration.ofHours(72);

    public enum State {
        OPEN,
        USED,
        REVOKED,
        EXPIRED
    }
}
