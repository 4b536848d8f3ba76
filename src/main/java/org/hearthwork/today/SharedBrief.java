package org.hearthwork.today;

import java.time.Instant;
import org.hearthwork.tracking.InSessionDigest;
import org.jspecify.annotations.Nullable;

/** What both partners may look at in the session: nothing in it is for the clinician alone. */
public record SharedBrief(@Nullable Instant since, InSessionDigest digest) {}
