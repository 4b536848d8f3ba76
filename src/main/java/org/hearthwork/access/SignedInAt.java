package org.hearthwork.access;

import java.time.Instant;

/**
 * One place where a person is signed in.
 *
 * @param device the browser and the system as it named itself, like "Firefox · Android"
 * @param used when it was last used, to the minute
 * @param here whether it is the session that asks
 */
public record SignedInAt(String device, Instant since, Instant used, boolean here) {}
