package org.hearthwork.access.internal.stay;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.hearthwork.access.internal.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Somebody who leaves quickly may have no connection to sign out by. Their page leaves a mark in the browser
 * ({@code leave-quickly.ts}), and the first request that carries it ends the session before it is answered, whoever makes
 * it: a reload, another tab, the next one to pick up the phone. Nothing is said of it: that somebody left is theirs.
 */
public final class LeaveMark extends OncePerRequestFilter {

    static final String COOKIE = "hearthwork-left";

    private final LogoutHandler signOut;
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    public LeaveMark(LogoutHandler signOut) {
        this.signOut = signOut;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMarked(request)) {
            Authentication who = SecurityContextHolder.getContext().getAuthentication();
            if (who != null && who.getPrincipal() instanceof SignedIn) {
                signOut.logout(request, response, who);
                session.logout(request, response, who);
            }
            response.addHeader(HttpHeaders.SET_COOKIE, wiped());
        }
        chain.doFilter(request, response);
    }

    private static boolean isMarked(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        Stream<Cookie> carried = cookies == null ? Stream.of() : Arrays.stream(cookies);
        return carried.anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    /** The mark has done its work: whoever signs in next stays. */
    private static String wiped() {
        return ResponseCookie.from(COOKIE, "")
                .path("/")
                .maxAge(Duration.ZERO)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
