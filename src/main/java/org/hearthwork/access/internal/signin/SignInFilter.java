package org.hearthwork.access.internal.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.hearthwork.access.internal.SignedIn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes a form that signs in without a password: a session of its own, its event and its line in the trail, as by the password. */
abstract class SignInFilter extends AbstractAuthenticationProcessingFilter {

    SignInFilter(
            String path,
            SecurityContextHolderStrategy whoAsks,
            ApplicationEventPublisher events,
            AuthenticationFailureHandler refusal) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path));
        setApplicationEventPublisher(events);
        setAuthenticationManager(decided -> decided);
        setSecurityContextHolderStrategy(whoAsks);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        SessionFixationProtectionStrategy ownSession = new SessionFixationProtectionStrategy();
        ownSession.setMigrateSessionAttributes(false);
        setSessionAuthenticationStrategy(ownSession);
        setAuthenticationSuccessHandler(new SavedRequestAwareAuthenticationSuccessHandler());
        setAuthenticationFailureHandler(refusal);
    }

    static Authentication signedIn(SignedIn who, HttpServletRequest request) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(who, null, who.getAuthorities());
        who.eraseCredentials();
        signedIn.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        return signedIn;
    }

    static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
