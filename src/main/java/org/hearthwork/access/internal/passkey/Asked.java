package org.hearthwork.access.internal.passkey;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * What an authenticator was asked in this HTTP session, to be answered once.
 *
 * @param options the challenge, and whom it is for
 * @param of the account that has to answer, or null for whoever comes
 */
record Asked(Serializable options, @Nullable String of, Instant at) implements Serializable {

    /** What for. An answer for one thing is none for another. */
    enum What {
        SIGN_IN,
        PROVE,
        ADD;

        private String key() {
            return Asked.class.getName() + "." + name();
        }
    }

    /** As long as the library tells a browser to wait for a finger. */
    private static final Duration VALID = Duration.ofMinutes(5);

    /** Remembers it; what was asked before for the same thing is void. Without a session it is asked in vain. */
    void keep(What what) {
        ServletRequestAttributes request = request();
        if (request != null) {
            request.getRequest().getSession().setAttribute(what.key(), this);
        }
    }

    /** What was asked, for the one answer that is looked at. */
    static Optional<Asked> take(What what, Instant now) {
        ServletRequestAttributes request = request();
        var session = request == null ? null : request.getRequest().getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        // Of two who bring the answer at once, one finds the question.
        synchronized (WebUtils.getSessionMutex(session)) {
            Optional<Asked> asked = open(what, now);
            session.removeAttribute(what.key());
            return asked;
        }
    }

    /** What was asked and waits for its answer still. */
    static Optional<Asked> open(What what, Instant now) {
        ServletRequestAttributes request = request();
        var session = request == null ? null : request.getRequest().getSession(false);
        return session != null
                        && session.getAttribute(what.key()) instanceof Asked one
                        && now.isBefore(one.at.plus(VALID))
                ? Optional.of(one)
                : Optional.empty();
    }

    private static @Nullable ServletRequestAttributes request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes
                : null;
    }
}
