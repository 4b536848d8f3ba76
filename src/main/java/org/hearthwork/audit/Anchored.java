package org.hearthwork.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chain held against what was noted of it outside the database.
 *
 * @param anchors how many there are
 * @param last when the last of them was noted, or null
 * @param unlike the first that the chain does not have as it was noted
 */
public record Anchored(int anchors, @Nullable Instant last, Optional<Unlike> unlike) {

    /** A line that is missing, or another one than it was. @param noted when it was there */
    public record Unlike(long number, Instant noted) {}
}
