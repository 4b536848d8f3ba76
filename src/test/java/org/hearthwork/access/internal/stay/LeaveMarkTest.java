package org.hearthwork.access.internal.stay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.hearthwork.access.internal.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A page that was left without a connection: what the next request of that browser finds. */
class LeaveMarkTest {

    private final List<Authentication> signedOut = new ArrayList<>();
    private final LeaveMark filter = new LeaveMark((request, response, who) -> signedOut.add(who));
    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/home");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain rest = new MockFilterChain();

    @BeforeEach
    void somebody_is_signed_in() {
        SignedIn maya = new SignedIn(new Actor(
                new AccountId(UUID.randomUUID()),
                UUID.randomUUID(),
                Role.PARTNER,
                "Maya",
                "maya@example.test",
                "en",
                UUID.randomUUID(),
                UUID.randomUUID()));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(maya, "", maya.getAuthorities()));
        request.setSession(session);
    }

    @AfterEach
    void nobody_is() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void p17_the_first_request_with_the_mark_is_answered_to_a_stranger_and_takes_the_mark_away()
            throws ServletException, IOException {
        request.setCookies(new Cookie("other", "1"), new Cookie(LeaveMark.COOKIE, "1"));

        filter.doFilter(request, response, rest);

        assertThat(signedOut).hasSize(1);
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(rest.getRequest()).as("it is answered all the same").isNotNull();
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith(LeaveMark.COOKIE + "=;")
                .contains("Max-Age=0");
    }

    @Test
    void p17_without_the_mark_nothing_changes() throws ServletException, IOException {
        request.setCookies(new Cookie("other", "1"));

        filter.doFilter(request, response, rest);

        assertThat(signedOut).isEmpty();
        assertThat(session.isInvalid()).isFalse();
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void p17_the_page_of_a_stranger_keeps_its_session_and_loses_the_mark() throws ServletException, IOException {
        SecurityContextHolder.clearContext();
        request.setCookies(new Cookie(LeaveMark.COOKIE, "1"));

        filter.doFilter(request, response, rest);

        assertThat(session.isInvalid()).isFalse();
        assertThat(response.getHeader("Set-Cookie")).startsWith(LeaveMark.COOKIE + "=;");
    }
}
