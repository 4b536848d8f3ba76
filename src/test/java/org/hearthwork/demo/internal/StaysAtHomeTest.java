package org.hearthwork.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearthwork.access.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Everybody knows the demo's password, so it answers its own machine alone. */
class StaysAtHomeTest {

    private final DemoAccounts demo = new DemoAccounts();

    private int answer(String host, String... header) throws Exception {
        var request = new MockHttpServletRequest("GET", "/login");
        request.setServerName(host);
        if (header.length > 0) {
            request.addHeader(header[0], header[1]);
        }
        var response = new MockHttpServletResponse();
        new StaysAtHome(demo).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void o2_the_demo_answers_on_this_machine() throws Exception {
        demo.announce(List.of("nora@maple.test"), "known");
        for (String host :
                List.of("localhost", "127.0.0.1", "127.1.2.3", "[::1]", "::1", "0:0:0:0:0:0:0:1", "hearth.localhost")) {
            assertThat(answer(host)).as(host).isEqualTo(200);
        }
    }

    @Test
    void o2_the_demo_answers_nobody_who_comes_through_a_proxy_it_was_not_told_of() throws Exception {
        demo.announce(List.of("nora@maple.test"), "known");
        for (String name : List.of("Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Real-IP")) {
            assertThat(answer("localhost", name, "198.51.100.7")).as(name).isEqualTo(403);
        }
        for (String host : List.of("hearthwork.example", "192.168.1.4", "localhost.example", "1270.0.0.1", "[::2]")) {
            assertThat(answer(host)).as(host).isEqualTo(403);
        }
    }

    @Test
    void a_practice_of_ones_own_answers_everybody() throws Exception {
        assertThat(answer("hearthwork.example", "X-Forwarded-For", "198.51.100.7"))
                .isEqualTo(200);
    }
}
