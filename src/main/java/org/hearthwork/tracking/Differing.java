package org.hearthwork.tracking;

import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.library.Apart;
import org.jspecify.annotations.Nullable;

/**
 * A question the two answered differently.
 *
 * @param label what was asked, in short
 * @param exercise the title of the exercise
 * @param a the answer of the partner in seat A, in words
 * @param b the answer of the partner in seat B, in words
 * @param at where the two stand on the line between the ends of the question, or null where it has no ends
 * @param size how far apart, above 0 and up to 1
 * @param tag the stricter of the two answers' tags
 */
public record Differing(
        AssignmentId assignment,
        OccurrenceId occurrence,
        String exercise,
        String label,
        String a,
        String b,
        Apart.@Nullable Positions at,
        double size,
        Tag tag) {}
