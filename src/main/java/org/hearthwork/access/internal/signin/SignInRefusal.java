package org.hearthwork.access.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in form, which says why it stands there again; the address tells no more than that. */
@Component
public class SignInRefusal implements AuthenticationFailureHandler, AccessDeniedHandler {

    /** The attribute of the session under which the form finds the e-mail that was typed. */
    public static final String TYPED = SignInRefusal.class.getName();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof SecondStepNeeded needed) {
            needed.remember(request);
            response.sendRedirect(request.getContextPath() + SecondStepFilter.PATH);
            return;
        }
        keepWhatWasTyped(request);
        if (why instanceof TooManyTries tooMany) {
            response.sendRedirect(request.getContextPath() + "/login?wait=" + tooMany.minutes());
        } else {
            // A database that cannot be asked has not said that the password is wrong.
            boolean notAsked = why instanceof InternalAuthenticationServiceException;
            response.sendRedirect(request.getContextPath() + "/login?" + (notAsked ? "unreachable" : "error"));
        }
    }

    /** For the form alone, by the session and never by the address; alike whether there is such an account or not. */
    private static void keepWhatWasTyped(HttpServletRequest request) {
        String typed = request.getParameter("username");
        if (typed != null && !typed.isBlank() && typed.length() <= Accounts.LONGEST_EMAIL) {
            request.getSession().setAttribute(TYPED, typed);
        }
    }

    /** A form without our token: forged, or on a page that stood open for longer than its session. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?stale");
    }
}
