package org.hearthwork.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the bench reckons: times are measured elsewhere. */
class BenchTest {

    @Test
    void half_of_all_kept_to_the_median_and_ninety_five_of_a_hundred_to_the_p95() {
        Times hundred = Times.of(IntStream.rangeClosed(1, 100)
                .map(n -> 101 - n)
                .asDoubleStream()
                .boxed()
                .toList());
        assertThat(hundred.p50()).isEqualTo(50);
        assertThat(hundred.p95()).isEqualTo(95);
        assertThat(hundred.at(1)).isEqualTo(100);
        assertThat(Times.of(List.of(7.0)).p95()).isEqualTo(7);
        assertThatThrownBy(() -> Times.of(List.of())).hasMessage("nothing was measured");
    }

    @Test
    void the_report_sets_before_and_now_beside_floor_and_target() {
        Figure now = Figure.of("P1", "Today", "p50", "ms", 12).over(4).toReach(10);
        Figure before = Figure.of("P1", "Today", "p50", "ms", 85);
        Figure another = Figure.of("P1", "Today", "p95", "ms", 99);
        Report report = new Report(Map.of("cores", "2"), List.of(now), List.of(another, before), Map.of());
        assertThat(report.markdown())
                .contains("- cores: 2\n")
                .contains("| P1 | Today | p50, ms | 85 | 12 | 0.14 | 4 | 3.00 | 10 | NO |\n");
    }

    @Test
    void what_has_no_floor_target_or_before_is_left_blank() {
        Report report = new Report(
                Map.of(),
                List.of(Figure.of("P13", "Today", "SQL statements", "", 5)
                        .over(Double.NaN)
                        .toReach(Double.NaN)),
                List.of(),
                Map.of());
        assertThat(report.markdown()).contains("| P13 | Today | SQL statements |  | 5 |  |  |  |  |  |\n");
    }

    @Test
    void promises_stand_in_the_order_of_their_numbers() {
        assertThat(Stream.of("lists", "P14", "P7b", "P1", "P7", "P1g").sorted(Bench::inOrder))
                .containsExactly("P1", "P1g", "P7", "P7b", "P14", "lists");
    }
}
