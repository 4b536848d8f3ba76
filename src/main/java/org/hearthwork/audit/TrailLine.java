package org.hearthwork.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the trail as it was written: ids and words, no names and no content. */
public record TrailLine(
        long number,
        Instant at,
        @Nullable UUID actor,
        @Nullable String actorKind,
        String action,
        String subjectKind,
        @Nullable UUID subject,
        @Nullable UUID couple,
        boolean denied) {}
