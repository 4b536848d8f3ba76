package org.hearthwork.tracking;

import java.util.Locale;

/** How a joint occurrence stands between the two. */
public enum JointState {
    OPEN,
    SEALED_BY_ONE,
    SEALED_BY_BOTH,
    REVEALED,
    TALKED_ABOUT;

    public String messageKey() {
        return "homework.joint." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
