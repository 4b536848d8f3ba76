package org.hearthwork.homework;

import org.jspecify.annotations.Nullable;

/**
 * What came of handing a part in.
 *
 * @param revealed whether the seal is open now and there is something to read
 * @param next what opened by it and is to be done now, or null
 */
public record HandedIn(boolean revealed, @Nullable Next next) {

    /** One's own part in the sitting that follows. @param title of that sitting */
    public record Next(ParticipationId id, String title) {}
}
