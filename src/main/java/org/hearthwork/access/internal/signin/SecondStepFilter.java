package org.hearthwork.access.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Takes the form of the second step: the sign-in itself. */
public final class SecondStepFilter extends SignInFilter {

    public static final String PATH = "/login/second";

    /** The field of the form. */
    public static final String CODE = "code";

    private final SecondDoor door;

    public SecondStepFilter(SecondDoor door, SecurityContextHolderStrategy whoAsks, ApplicationEventPublisher events) {
        super(PATH, whoAsks, events, SecondStepFilter::refuse);
        this.door = door;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        PasswordShown waiting = door.whoWaits(session == null ? null : session.getAttribute(PasswordShown.KEY))
                .orElseThrow(PasswordForgotten::new);
        return signedIn(door.open(waiting, field(request, CODE), request.getRemoteAddr()), request);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String where = switch (why) {
            case PasswordForgotten tooLate -> "/login?stale";
            case TooManyTries tooMany -> PATH + "?wait=" + tooMany.minutes();
            case InternalAuthenticationServiceException unreachable -> PATH + "?unreachable";
            default -> PATH + "?error";
        };
        response.sendRedirect(request.getContextPath() + where);
    }
}
