package org.hearthwork.couples;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clinician noted of the children, read for the days they were born. */
class ChildrenNotedTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-05-14 | 2026-05-14
            one, born May 2026, wakes twice | 2026-05-01
            Noah, May 14, 2026 | 2026-05-14
            Noah, 14 May 2026 | 2026-05-14
            Noah 7 months, sleeps in our room | 2026-04-20
            a 3-week-old | 2026-10-30
            10 days | 2026-11-10
            """)
    void a_day_or_an_age_is_read(String noted, LocalDate born) {
        assertThat(ChildrenNoted.born(noted, ON)).containsExactly(born);
    }

    @Test
    void several_are_read_each() {
        assertThat(ChildrenNoted.born("Mia 2023-02-01, Noah 7 months", ON))
                .containsExactlyInAnyOrder(LocalDate.of(2023, 2, 1), LocalDate.of(2026, 4, 20));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            two, 1 and 4
            4 years
            2026-13-45
            February 30, 2026
            may sleep badly
            """)
    void what_is_no_day_and_no_age_in_months_tells_nothing(String noted) {
        assertThat(ChildrenNoted.born(noted, ON)).isEmpty();
    }
}
