package org.hearthwork.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void a_list_that_is_cut_says_that_it_goes_on_and_one_that_is_whole_does_not() {
        assertThat(Stretch.of(List.of("a", "b", "c"), 2)).isEqualTo(new Stretch<>(List.of("a", "b"), true));
        assertThat(Stretch.of(List.of("a", "b"), 2)).isEqualTo(new Stretch<>(List.of("a", "b"), false));
        assertThat(Stretch.of(List.of("a"), 2).isEmpty()).isFalse();
        assertThat(Stretch.of(List.of(), 2).isEmpty()).isTrue();
    }
}
