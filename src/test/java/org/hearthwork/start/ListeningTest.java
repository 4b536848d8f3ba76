package org.hearthwork.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** Why there is no place to listen: the port is taken, the port is not ours, the address is not ours. */
class ListeningTest {

    private static final int FREE = 0;

    private static StartRefused refusal(Listening.Machine machine, String address, int port) {
        return catchThrowableOfType(StartRefused.class, () -> new Listening(machine).requirePlace(address, port));
    }

    /** Lets nobody listen below 1024, and somebody answers on port 443. */
    private static final Listening.Machine NOT_ROOT = new Listening.Machine() {
        @Override
        public boolean canListen(InetAddress address, int port) {
            return port == FREE || port >= 1024;
        }

        @Override
        public boolean isAnsweredAt(InetAddress address, int port) {
            return port == 443;
        }
    };

    @Test
    void o11_a_taken_port_is_told_with_the_setting_that_chooses_another() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StartRefused refused = refusal(Listening.THIS_MACHINE, "127.0.0.1", taken.getLocalPort());
            assertThat(refused).hasMessage("Port " + taken.getLocalPort() + " is taken by another program.");
            assertThat(refused.whatToDo()).isEqualTo("Stop that one, or choose another port: HEARTHWORK_PORT=8080");
        }
    }

    @Test
    void o11_a_port_of_the_system_is_told_apart_from_a_taken_one() {
        assertThat(refusal(NOT_ROOT, "127.0.0.1", 80)).hasMessageStartingWith("This user may not listen on port 80");
        assertThat(refusal(NOT_ROOT, "127.0.0.1", 443)).hasMessage("Port 443 is taken by another program.");
        assertThatCode(() -> new Listening(NOT_ROOT).requirePlace("127.0.0.1", 8080))
                .doesNotThrowAnyException();
    }

    @Test
    void o11_an_address_of_another_machine_and_an_unknown_name_are_told() {
        assertThat(refusal(Listening.THIS_MACHINE, "192.0.2.7", FREE))
                .hasMessage("HEARTHWORK_ADDRESS is \"192.0.2.7\", which is no address of this machine.");
        assertThat(refusal(Listening.THIS_MACHINE, "no-such-host.invalid", FREE))
                .hasMessage("HEARTHWORK_ADDRESS is \"no-such-host.invalid\", a name that this machine does not know.");
        for (String here : new String[] {"127.0.0.1", "localhost", "0.0.0.0"}) {
            assertThatCode(() -> new Listening(Listening.THIS_MACHINE).requirePlace(here, FREE))
                    .as(here)
                    .doesNotThrowAnyException();
        }
    }
}
