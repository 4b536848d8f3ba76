package org.hearthwork.tracking;

import java.time.Instant;
import java.util.List;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * One assignment in the list of a couple.
 *
 * @param exercise the title of the exercise
 * @param next the next due moment, or null when none is ahead
 * @param shares what each of {@code partners} has done of what was due, in their order
 * @param both joint occurrences done by both, of those due; nothing of nothing for work that is not joint
 * @param unread parts handed in and not reviewed
 * @param revealsWaiting both have done it, and it is still sealed
 */
public record AssignmentLine(
        AssignmentId id,
        String exercise,
        boolean smaller,
        Audience audience,
        List<Partner> partners,
        Schedule schedule,
        int occurrences,
        Instant assignedAt,
        @Nullable Instant next,
        List<Share> shares,
        Share both,
        AssignmentStatus status,
        int unread,
        int revealsWaiting) {}
