package org.hearthwork.couples;

import java.time.Instant;
import java.util.UUID;
import org.hearthwork.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was let in, told to those who were there before.
 *
 * @param couple the names of the couple whose record it is about, or null
 * @param who was let in @param role of a member of staff, or null
 * @param whose couples, where it is about all of somebody's, or null
 * @param doneBy the name of who did it
 */
public record Notice(
        UUID id,
        Kind kind,
        @Nullable CoupleId coupleId,
        @Nullable String couple,
        String who,
        @Nullable Role role,
        @Nullable String whose,
        String doneBy,
        Instant doneAt) {

    /** How somebody was let in. */
    public enum Kind {
        JOINED,
        SUPERVISES,
        PARTNER_INVITED,
        STAFF_INVITED,
        RESET
    }
}
