package org.hearthwork.today;

/**
 * A couple that comes today.
 *
 * @param sessionsHeld how many sessions of both took place before today
 */
public record Coming(CaseloadRow row, int sessionsHeld) {}
