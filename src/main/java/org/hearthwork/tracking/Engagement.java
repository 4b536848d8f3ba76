package org.hearthwork.tracking;

import java.util.Locale;

/**
 * How one partner keeps up with what is due, over the last four weeks. The rule, as the database decides it in
 * {@code homework.engagement}, in this order:
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

    public String messageKey() {
        return "homework.engagement." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
