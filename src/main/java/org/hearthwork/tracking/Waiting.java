package org.hearthwork.tracking;

import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.OccurrenceId;

/**
 * A reveal that waits for a clinician: both have done it and it is still sealed.
 *
 * @param exercise the title of the exercise
 */
public record Waiting(AssignmentId assignment, OccurrenceId occurrence, String exercise) {}
