package org.hearthwork.access.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class LeaveControllerTest {

    private static final URI NEUTRAL = URI.create("https://weather.example/");

    @Test
    void leaving_ends_the_session_and_goes_on_to_a_page_that_tells_nothing() {
        var session = new MockHttpSession();
        var request = new MockHttpServletRequest();
        request.setSession(session);
        var response = new MockHttpServletResponse();

        var answer = new LeaveController((one, two, three) -> {}, new QuickExit(NEUTRAL.toString(), null), "hearthwork")
                .leave(request, response);

        assertThat(session.isInvalid()).isTrue();
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getHeaders().getLocation()).isEqualTo(NEUTRAL);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(response.getHeader("Clear-Site-Data")).contains("cookies").contains("storage");
        assertThat(response.getCookie("hearthwork").getMaxAge()).isZero();
    }

    @Test
    void leaving_works_for_somebody_who_is_not_signed_in() {
        var answer = new LeaveController((one, two, three) -> {}, new QuickExit(NEUTRAL.toString(), null), "hearthwork")
                .leave(new MockHttpServletRequest(), new MockHttpServletResponse());

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void who_leaves_a_practice_elsewhere_comes_to_a_page_of_there_and_the_database_is_not_asked() {
        var request = new MockHttpServletRequest();
        var session = new MockHttpSession();
        session.setAttribute(QuickExit.class.getName(), URI.create("https://weather.gc.ca/"));
        request.setSession(session);

        var answer = new LeaveController((one, two, three) -> {}, new QuickExit("", null), "hearthwork")
                .leave(request, new MockHttpServletResponse());

        assertThat(answer.getHeaders().getLocation()).isEqualTo(URI.create("https://weather.gc.ca/"));
    }
}
