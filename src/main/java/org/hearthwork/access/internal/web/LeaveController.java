package org.hearthwork.access.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where "Leave quickly" leads: the session ends and the browser goes on to a neutral page. A plain GET on purpose, so that it
 * works as a link with nothing loaded, and for a page that is gone before the answer comes; the worst a stranger's link could
 * do with it is to sign somebody out.
 */
@RestController
class LeaveController {

    /** What the browser keeps of ours; its cache holds no page of anybody, and emptying it would hold up who leaves. */
    private static final String WIPED = "\"cookies\", \"storage\"";

    private final LogoutHandler signOut;
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();
    private final CookieClearingLogoutHandler cookie;
    private final QuickExit exit;

    LeaveController(
            LogoutHandler signOut,
            QuickExit exit,
            @Value("${server.servlet.session.cookie.name:JSESSIONID}") String cookieName) {
        this.signOut = signOut;
        this.exit = exit;
        this.cookie = new CookieClearingLogoutHandler(cookieName);
    }

    @GetMapping("/leave")
    ResponseEntity<Void> leave(HttpServletRequest request, HttpServletResponse response) {
        URI neutralPage = exit.neutralPage(request.getSession(false));
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        signOut.logout(request, response, authentication);
        response.setHeader("Clear-Site-Data", WIPED);
        session.logout(request, response, authentication);
        cookie.logout(request, response, authentication);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(neutralPage)
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
