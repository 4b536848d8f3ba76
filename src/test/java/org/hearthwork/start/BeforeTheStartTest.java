package org.hearthwork.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Where Hearthwork runs at all. */
class BeforeTheStartTest {

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
