package org.hearthwork.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Segments are named and counted as PostgreSQL names and counts them. */
class WalSegmentTest {

    @Test
    void after_the_last_of_a_log_comes_the_first_of_the_next() {
        WalSegment last = WalSegment.named("0000000200000007000000FF");
        assertThat(last.name()).isEqualTo("0000000200000007000000FF");
        assertThat(last.next().name()).isEqualTo("000000020000000800000000");
        assertThat(last.end()).isEqualTo("8/0");
        assertThat(last.isBefore(last.next())).isTrue();
    }

    @Test
    void a_place_of_the_log_lies_in_its_segment() {
        assertThat(WalSegment.holding(1, "0/2000028").name()).isEqualTo("000000010000000000000002");
        assertThat(WalSegment.holding(1, "0/1FFFFFF").name()).isEqualTo("000000010000000000000001");
        assertThat(WalSegment.isName("00000002.history")).isFalse();
    }
}
