package org.hearthwork.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an invitation stands, for those who sent it. */
public record InvitationStatus(State state, @Nullable Instant since) {

    public enum State {
        NOT_INVITED,
        SENT,
        OPENED,
        EXPIRED,
        ACTIVE
    }

    public static final InvitationStatus NOT_INVITED = new InvitationStatus(State.NOT_INVITED, null);

    /** Whether somebody sent one after it stood like this; that it was opened or grew old meanwhile is no sending. */
    public boolean isSentAnewAfter(InvitationStatus shown) {
        return switch (state) {
            case SENT -> !equals(shown);
            case OPENED, EXPIRED -> shown.state == State.NOT_INVITED;
            case NOT_INVITED, ACTIVE -> false;
        };
    }
}
