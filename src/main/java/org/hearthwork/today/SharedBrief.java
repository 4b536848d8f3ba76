package org.hearthwork.today;

import java.time.Instant;
import java.util.List;
import org.hearthwork.outcomes.CoupleMeasures;
import org.hearthwork.tracking.InSessionDigest;
import org.jspecify.annotations.Nullable;

/**
 * What both partners may look at in the session: nothing in it is for the clinician alone.
 *
 * @param checkIns what is open to both of their check-ins
 * @param checkInsWait whether what both sealed can be opened now
 */
public record SharedBrief(
        @Nullable Instant since, InSessionDigest digest, List<CoupleMeasures.Line> checkIns, boolean checkInsWait) {}
