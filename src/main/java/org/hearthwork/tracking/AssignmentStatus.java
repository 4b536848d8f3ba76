package org.hearthwork.tracking;

import java.util.Locale;

/** Whether an assignment goes on. */
public enum AssignmentStatus {
    ACTIVE,
    /** Its last date has passed. */
    ENDED,
    PAUSED,
    WITHDRAWN;

    public String messageKey() {
        return "homework.status." + name().toLowerCase(Locale.ROOT);
    }
}
