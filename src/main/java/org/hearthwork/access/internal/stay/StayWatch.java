package org.hearthwork.access.internal.stay;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.hearthwork.access.Glances;
import org.hearthwork.access.internal.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that does not hold any more before its request is answered: who asks then is a stranger, and is sent to
 * sign in, or told by Vaadin that the session is over. What a page asks by itself is no use of it.
 */
public final class StayWatch extends OncePerRequestFilter {

    /** Vaadin's own requests that no hand made. */
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    private final Stays stays;
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    public StayWatch(Stays stays) {
        this.stays = stays;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (before != null && who != null && who.getPrincipal() instanceof SignedIn) {
            stays.judge(before, isUse(request) && !Glances.isAnsweredBy(request, before))
                    .ifPresent(why -> {
                        stays.end(before);
                        session.logout(request, response, who);
                        if (isPage(request)
                                || request.getParameter("v-r") != null) { // after Vaadin's own, the page loads anew
                            request.getSession().setAttribute(Ending.TOLD_TO, why);
                        }
                    });
        }
        chain.doFilter(request, response);
    }

    private static boolean isUse(HttpServletRequest request) {
        String vaadin = request.getParameter("v-r");
        if (vaadin != null) {
            return !BY_ITSELF.contains(vaadin);
        }
        return isPage(request) || request.getMethod().equals("POST");
    }

    /** A page somebody opens: not a style sheet or a picture that comes with it, nor a question of the page itself. */
    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && accept != null
                && accept.contains("text/html");
    }
}
