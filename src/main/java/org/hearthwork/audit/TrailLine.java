package org.hearthwork.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail as its reader may know it: never content.
 *
 * @param actorName as the account is called now, null when nobody was signed in
 * @param subjectName of a person or a couple, null for anything else
 */
public record TrailLine(
        long number,
        Instant at,
        @Nullable UUID actor,
        @Nullable String actorKind,
        @Nullable String actorName,
        String action,
        String subjectKind,
        @Nullable UUID subject,
        @Nullable String subjectName,
        @Nullable UUID couple,
        boolean denied) {}
