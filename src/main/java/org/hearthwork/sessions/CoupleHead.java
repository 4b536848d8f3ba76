package org.hearthwork.sessions;

import java.time.Instant;
import org.hearthwork.couples.Couple;
import org.jspecify.annotations.Nullable;

/** The top of a couple's page. @param next the next session that is not over yet, or null */
public record CoupleHead(
        Couple couple, boolean onHold, @Nullable SessionEntry next, Instant asOf) {}
