package org.hearthwork.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** Where Hearthwork runs at all. */
class BeforeTheStartTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_address_set_to_nothing_is_this_machine_alone(String nothing) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", nothing);
        assertThat(Binder.get(environment)
                        .bind("server.address", InetAddress.class)
                        .isBound())
                .as("the web server would listen at every address")
                .isFalse();
        BeforeTheStart.stayHome(environment);
        assertThat(Binder.get(environment)
                        .bind("server.address", InetAddress.class)
                        .get()
                        .isLoopbackAddress())
                .isTrue();
    }

    @Test
    void an_address_that_is_set_stays() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        BeforeTheStart.stayHome(environment);
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void o16_windows_is_told_where_it_runs_instead() {
        assertThatThrownBy(() -> BeforeTheStart.refuseWhereNothingWorks("Windows 11"))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Hearthwork runs on Linux and macOS, and this is Windows 11.");
        for (String system : new String[] {"Linux", "Mac OS X"}) {
            assertThatCode(() -> BeforeTheStart.refuseWhereNothingWorks(system)).doesNotThrowAnyException();
        }
    }
}
