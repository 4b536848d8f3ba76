package org.hearthwork.tracking;

import java.util.Locale;

/** How one partner's part in one occurrence stands, as a clinician sees it: kept states and those that time tells. */
public enum LaneState {
    SCHEDULED,
    OPEN,
    STARTED,
    DONE,
    COULDNT,
    MISSED,
    PAUSED,
    WITHDRAWN;

    public String messageKey() {
        return "homework.state." + name().toLowerCase(Locale.ROOT);
    }
}
