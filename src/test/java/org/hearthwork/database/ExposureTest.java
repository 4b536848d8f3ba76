package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Who could reach a demo practice, by what was set. */
class ExposureTest {

    private static boolean toOthers(String property, String value) {
        return Exposure.of(new MockEnvironment().withProperty(property, value)).toOthers();
    }

    @Test
    void o2_only_the_loopback_address_without_a_proxy_is_at_home() {
        assertThat(Exposure.of(new MockEnvironment()).toOthers()).isFalse();
        for (String home : List.of("127.0.0.1", "localhost", "::1", "127.0.0.2")) {
            assertThat(toOthers("server.address", home)).as(home).isFalse();
        }
        for (String network : List.of("0.0.0.0", "::", "192.0.2.7", "no such host.invalid", "", " ")) {
            assertThat(toOthers("server.address", network)).as(network).isTrue();
        }
    }

    @Test
    void o2_whatever_is_set_up_for_a_proxy_means_that_others_come() {
        assertThat(toOthers("hearthwork.proxy", "10.0.0.0/8")).isTrue();
        assertThat(toOthers("hearthwork.hosts", "hearthwork.example")).isTrue();
        assertThat(toOthers("server.forward-headers-strategy", "native")).isTrue();
        assertThat(toOthers("server.servlet.session.cookie.secure", "true")).isTrue();
        for (String off : List.of("", "none", "false")) {
            assertThat(toOthers("server.forward-headers-strategy", off)).as(off).isFalse();
        }
    }

    @Test
    void o2_what_is_named_is_what_somebody_set_and_not_what_follows_from_it() {
        MockEnvironment behindProxy = new MockEnvironment();
        Stream.of("server.servlet.session.cookie.secure", "server.forward-headers-strategy", "hearthwork.proxy")
                .forEach(property -> behindProxy.setProperty(property, "true"));
        assertThat(Exposure.of(behindProxy).towards()).isEqualTo("HEARTHWORK_PROXY");
    }
}
