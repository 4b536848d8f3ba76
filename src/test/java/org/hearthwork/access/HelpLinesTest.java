package org.hearthwork.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class HelpLinesTest {

    @Test
    void every_region_has_an_emergency_number_and_lines_one_can_reach() {
        for (String region : HelpLines.REGIONS) {
            HelpLines help = HelpLines.of(region);
            assertThat(help.emergency()).as(region).isNotBlank();
            assertThat(help.lines()).as(region).isNotEmpty().allSatisfy(line -> {
                assertThat(line.name()).isNotBlank();
                assertThat(line.kind()).isIn("suicide", "violence", "crisis");
                assertThat(line.call() + line.text()).isNotBlank();
            });
        }
    }

    @Test
    void the_lines_of_the_united_states_are_the_ones_published() {
        assertThat(HelpLines.of("US").lines())
                .extracting(HelpLines.Line::call, HelpLines.Line::word, HelpLines.Line::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("988", "", "988"),
                        org.assertj.core.groups.Tuple.tuple("1-800-799-7233", "START", "88788"),
                        org.assertj.core.groups.Tuple.tuple("", "HOME", "741741"));
    }

    @Test
    void a_region_is_named_in_the_language_of_the_reader() {
        assertThat(HelpLines.nameOf("ES", Locale.ENGLISH)).isEqualTo("Spain");
        assertThat(HelpLines.nameOf("ES", Locale.of("es"))).isEqualTo("España");
    }
}
