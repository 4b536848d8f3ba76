package org.hearthwork.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The owner's link in the terminal. */
class FramedTest {

    @Test
    void o17_the_frame_of_the_link_is_whole_in_a_terminal_of_plain_letters() {
        assertThat(Framed.lines(StandardCharsets.US_ASCII, "short", "a longer one"))
                .isEqualTo("""

                +----------------+
                |  short         |
                |  a longer one  |
                +----------------+
                """);
        assertThat(Framed.lines(StandardCharsets.UTF_8, "short", "a longer one"))
                .isEqualTo("""

                ╔════════════════╗
                ║  short         ║
                ║  a longer one  ║
                ╚════════════════╝
                """);
    }
}
