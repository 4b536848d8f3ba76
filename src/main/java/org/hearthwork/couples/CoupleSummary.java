package org.hearthwork.couples;

import org.jspecify.annotations.Nullable;

/** One line of the list of couples. @param clinicians the names of the care team */
public record CoupleSummary(
        CoupleId id,
        String names,
        CoupleStatus status,
        boolean onHold,
        @Nullable String clinicians) {}
