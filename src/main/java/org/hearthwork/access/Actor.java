package org.hearthwork.access;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf a call is made, as they signed in. What they may do now is decided by the database at each
 * call, not by this record.
 *
 * @param coupleId the couple of a partner, null for staff
 * @param partnerId the partner, null for staff
 */
public record Actor(
        AccountId account,
        UUID practiceId,
        Role role,
        String name,
        String email,
        String language,
        @Nullable UUID coupleId,
        @Nullable UUID partnerId)
        implements Serializable {

    Actor speaking(String spoken) {
        return new Actor(account, practiceId, role, name, email, spoken, coupleId, partnerId);
    }

    public boolean is(Role asked) {
        return role == asked;
    }

    /** The couple of the signed-in partner. @throws IllegalStateException for staff: such a call is a mistake of ours */
    public UUID ownCouple() {
        return required(coupleId);
    }

    /** The signed-in partner. @throws IllegalStateException for staff: such a call is a mistake of ours */
    public UUID ownPartner() {
        return required(partnerId);
    }

    private static UUID required(@Nullable UUID value) {
        if (value == null) {
            throw new IllegalStateException("only a partner has a couple of their own");
        }
        return value;
    }
}
