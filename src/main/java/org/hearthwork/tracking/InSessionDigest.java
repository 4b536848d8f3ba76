package org.hearthwork.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.OccurrenceId;

/**
 * What may stand on a screen both partners look at. It is read by statements of its own that name revealed and shared
 * answers and no others, so that no mistake above them can bring anything else into the room.
 *
 * @param ratingsWaiting of whose sittings a clinician may open ratings, by the title of the exercise, whether anybody gave any or not
 * @param both joint occurrences done by both, of the joint ones due
 */
public record InSessionDigest(
        Couple couple,
        Instant since,
        Share both,
        List<Waiting> revealsWaiting,
        Map<String, Set<OccurrenceId>> ratingsWaiting,
        List<Said> said,
        List<Differing> differences) {}
