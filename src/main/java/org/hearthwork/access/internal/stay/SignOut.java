package org.hearthwork.access.internal.stay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.hearthwork.access.internal.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** What follows a sign-out, by the button or by "Leave quickly", while the session is still there. */
@Component
public class SignOut implements LogoutHandler {

    /** No page of theirs comes back by the browser's way back. Words not sent yet stay, sealed for the same account. */
    private static final String CLEARED = "\"cache\"";

    private final Stays stays;

    SignOut(Stays stays) {
        this.stays = stays;
    }

    @Override
    public void logout(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Authentication who) {
        HttpSession session = request.getSession(false);
        if (session != null && who != null && who.getPrincipal() instanceof SignedIn signedIn) {
            stays.signOut(session, signedIn.actor());
        }
        if (response != null) {
            response.setHeader("Clear-Site-Data", CLEARED);
        }
    }
}
