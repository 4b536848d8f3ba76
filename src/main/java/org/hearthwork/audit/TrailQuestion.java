package org.hearthwork.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail are asked for; null or empty for any.
 *
 * @param action part of its words
 * @param denied only the refused, or only the done
 * @param from the first moment @param until the moment after the last
 */
public record TrailQuestion(
        @Nullable UUID actor,
        String action,
        @Nullable Boolean denied,
        @Nullable Instant from,
        @Nullable Instant until) {}
