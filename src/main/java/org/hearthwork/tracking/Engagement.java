package org.hearthwork.tracking;

import java.util.Locale;

/**
 * How one partner keeps up with what is due, over the last four weeks. The rule, in this order:
 *
 * <ul>
 *   <li>{@link #NONE}: nothing was due.
 *   <li>{@link #OFF_TRACK}: the last two due, or more, were missed in a row; or response (done and "couldn't this time")
 *       is under half of at least three due.
 *   <li>{@link #AT_RISK}: the last one due was missed; or response is under three quarters.
 *   <li>{@link #ON_TRACK}: everything else. Saying "couldn't this time" is responding.
 * </ul>
 */
public enum Engagement {
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NONE;

    private static final int OFF_TRACK_MISSED = 2;
    private static final int JUDGED_FROM = 3;

    /**
     * @param due what was due in the last four weeks
     * @param responded what of it was done or answered with "couldn't this time"
     * @param missedInARow how many of the latest due were missed, up to the first that was not
     */
    public static Engagement of(int due, int responded, int missedInARow) {
        if (due == 0) {
            return NONE;
        }
        if (missedInARow >= OFF_TRACK_MISSED || due >= JUDGED_FROM && 2 * responded < due) {
            return OFF_TRACK;
        }
        return missedInARow > 0 || 4 * responded < 3 * due ? AT_RISK : ON_TRACK;
    }

    public String messageKey() {
        return "homework.engagement." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
