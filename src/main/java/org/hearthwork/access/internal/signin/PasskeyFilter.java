package org.hearthwork.access.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Takes what a passkey answered, at the first door or at the second. */
public final class PasskeyFilter extends SignInFilter {

    public static final String PATH = "/login/passkey";

    /** The fields of the form: the answer, and the page that goes on when it does not do. */
    public static final String ANSWER = "answer";

    public static final String FROM = "from";

    private final PasskeyDoor door;

    public PasskeyFilter(PasskeyDoor door, SecurityContextHolderStrategy whoAsks, ApplicationEventPublisher events) {
        super(PATH, whoAsks, events, PasskeyFilter::refuse);
        this.door = door;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        return signedIn(door.open(field(request, ANSWER), request.getRemoteAddr()), request);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String from = field(request, FROM).equals(SecondStepFilter.PATH) ? SecondStepFilter.PATH : "/login";
        String said = switch (why) {
            case TooManyTries tooMany -> "?wait=" + tooMany.minutes();
            case InternalAuthenticationServiceException unreachable -> "?unreachable";
            default -> "?passkey";
        };
        response.sendRedirect(request.getContextPath() + from + said);
    }
}
