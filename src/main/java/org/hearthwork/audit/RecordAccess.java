package org.hearthwork.audit;

import java.time.Instant;

/**
 * That somebody of the staff opened a couple's record on one day, as its partners may know it: never what was opened.
 *
 * @param lastAt the last time that day
 * @param kind of their account
 */
public record RecordAccess(Instant lastAt, String name, String kind) {}
