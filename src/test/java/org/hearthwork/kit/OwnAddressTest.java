package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Where a link leads that is printed in the terminal. */
class OwnAddressTest {

    private static String link(String... settings) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.port", "8080");
        for (int at = 0; at < settings.length; at += 2) {
            environment.setProperty(settings[at], settings[at + 1]);
        }
        return new OwnAddress(environment).of("invitation/x");
    }

    @Test
    void o13_links_lead_to_what_people_type() {
        assertThat(link("hearthwork.url", "https://hearthwork.example/", "local.server.port", "8080"))
                .isEqualTo("https://hearthwork.example/invitation/x");
    }

    @Test
    void o13_without_it_links_lead_to_where_this_machine_listens() {
        assertThat(link()).isEqualTo("http://localhost:8080/invitation/x");
        assertThat(link("hearthwork.url", "", "local.server.port", "8123"))
                .isEqualTo("http://localhost:8123/invitation/x");
        assertThat(link("server.address", "0.0.0.0")).isEqualTo("http://localhost:8080/invitation/x");
        assertThat(link("server.address", "192.0.2.7")).isEqualTo("http://192.0.2.7:8080/invitation/x");
        assertThat(link("server.address", "2001:db8::1")).isEqualTo("http://[2001:db8::1]:8080/invitation/x");
    }
}
