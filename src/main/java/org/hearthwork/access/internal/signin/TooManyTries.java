package org.hearthwork.access.internal.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The password was not even looked at: first some time has to pass. */
final class TooManyTries extends AuthenticationException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** In whole minutes, and never none. */
    long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
