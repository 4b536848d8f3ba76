package org.hearthwork.tracking;

import java.time.Instant;
import java.util.List;
import org.hearthwork.couples.Couple;

/**
 * What may stand on a screen both partners look at. It is read by statements of its own that name revealed and shared
 * answers and no others, so that no mistake above them can bring anything else into the room.
 *
 * @param both joint occurrences done by both, of the joint ones due
 */
public record InSessionDigest(
        Couple couple,
        Instant since,
        Share both,
        List<Waiting> revealsWaiting,
        List<Said> said,
        List<Differing> differences) {}
