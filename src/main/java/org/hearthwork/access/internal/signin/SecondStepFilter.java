package org.hearthwork.access.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes the form of the second step: the sign-in itself, with a session of its own, its event and its line in the trail. */
public final class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    public static final String PATH = "/login/second";

    /** The field of the form. */
    public static final String CODE = "code";

    private final SecondDoor door;

    public SecondStepFilter(SecondDoor door, SecurityContextHolderStrategy whoAsks, ApplicationEventPublisher events) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
        this.door = door;
        setApplicationEventPublisher(events);
        setAuthenticationManager(decided -> decided);
        setSecurityContextHolderStrategy(whoAsks);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        SessionFixationProtectionStrategy ownSession = new SessionFixationProtectionStrategy();
        ownSession.setMigrateSessionAttributes(false);
        setSessionAuthenticationStrategy(ownSession);
        setAuthenticationSuccessHandler(new SavedRequestAwareAuthenticationSuccessHandler());
        setAuthenticationFailureHandler(SecondStepFilter::refuse);
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        PasswordShown waiting = door.whoWaits(session == null ? null : session.getAttribute(PasswordShown.KEY))
                .orElseThrow(PasswordForgotten::new);
        String code = request.getParameter(CODE);
        SignedIn who = door.open(waiting, code == null ? "" : code, request.getRemoteAddr());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
        who.eraseCredentials();
        signedIn.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        return signedIn;
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
