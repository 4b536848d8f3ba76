package org.hearthwork.today;

import org.hearthwork.tracking.Tracking;
import org.jspecify.annotations.Nullable;

/** A couple's page as it opens. @param work how they do with their homework, or null before the first */
public record CoupleOverview(CoupleHead head, Tracking.@Nullable Overview work) {}
