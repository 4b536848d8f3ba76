package org.hearthwork.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who needs a person, by the rule in {@link Engagement}. */
class EngagementTest {

    @ParameterizedTest(name = "of {0} due {1} answered, the last {2} missed: {3}")
    @CsvSource({
        "0, 0, 0, NONE",
        "1, 1, 0, ON_TRACK",
        "1, 0, 1, AT_RISK",
        "2, 0, 2, OFF_TRACK",
        "8, 6, 2, OFF_TRACK",
        "8, 7, 1, AT_RISK",
        "4, 3, 0, ON_TRACK",
        "7, 5, 0, AT_RISK",
        "3, 1, 0, OFF_TRACK",
        "2, 1, 0, AT_RISK",
        "4, 2, 0, AT_RISK",
    })
    void a_lane_is_judged_by_its_last_four_weeks(int due, int responded, int missedInARow, Engagement expected) {
        assertThat(Engagement.of(due, responded, missedInARow)).isEqualTo(expected);
    }
}
