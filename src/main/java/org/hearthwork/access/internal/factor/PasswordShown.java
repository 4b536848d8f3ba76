package org.hearthwork.access.internal.factor;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has shown the password of this account, and has still to show the second step. Kept with the HTTP session, where
 * it opens the one form that asks for it; to every guard and every row they are nobody.
 *
 * @param epoch of the sessions of the account then: when they were ended since, the password does not stand any more either
 * @param toSetUp what is set up on this way in, or null for an account that has an app
 */
public record PasswordShown(
        String email,
        @Nullable Integer epoch,
        Instant at,
        @Nullable NewAuthenticator toSetUp) implements Serializable {

    /** The attribute of the HTTP session. */
    public static final String KEY = PasswordShown.class.getName();

    /** Long enough to install an app. */
    private static final Duration VALID = Duration.ofMinutes(15);

    /** The same, with what was read into an app and written down already, when it is the same person again. */
    public PasswordShown after(@Nullable Object before) {
        return toSetUp != null && before instanceof PasswordShown one && one.toSetUp != null && one.email.equals(email)
                ? new PasswordShown(email, epoch, at, one.toSetUp)
                : this;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(at.plus(VALID));
    }
}
