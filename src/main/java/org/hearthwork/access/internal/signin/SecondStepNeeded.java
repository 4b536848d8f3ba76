package org.hearthwork.access.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.springframework.security.core.AuthenticationException;

/** The password was right, and it is not enough. */
final class SecondStepNeeded extends AuthenticationException {

    private final PasswordShown shown;

    SecondStepNeeded(PasswordShown shown) {
        super("a second step is needed");
        this.shown = shown;
    }

    /** The session, which gets another id at each step, knows from now on who stands before the second one. */
    void remember(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(PasswordShown.KEY, shown.after(session.getAttribute(PasswordShown.KEY)));
    }
}
