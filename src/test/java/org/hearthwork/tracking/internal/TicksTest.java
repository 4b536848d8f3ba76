package org.hearthwork.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearthwork.kit.Seat;
import org.hearthwork.tracking.DotGrid;
import org.hearthwork.tracking.DotGrid.Day;
import org.hearthwork.tracking.DotGrid.Mark;
import org.junit.jupiter.api.Test;

/** What the days of a ritual come to: shared of possible. */
class TicksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 24); // the clocks change on the next

    private static Day day(int later, Mark a, Mark b) {
        return new Day(DAY.plusDays(later), Map.of(Seat.A, a, Seat.B, b));
    }

    @Test
    void a_day_counts_when_it_is_over_or_when_both_did_it_already() {
        DotGrid grid = new DotGrid(List.of(
                day(0, Mark.DID, Mark.DID),
                day(1, Mark.DID, Mark.DID_NOT),
                day(2, Mark.NOTHING, Mark.DID),
                day(3, Mark.DID_NOT, Mark.NOTHING),
                day(4, Mark.DID, Mark.DID),
                day(5, Mark.DID, Mark.AHEAD),
                day(6, Mark.RESTED, Mark.RESTED),
                day(7, Mark.DID, Mark.RESTED),
                day(8, Mark.AHEAD, Mark.AHEAD)));
        assertThat(grid.shared()).isEqualTo(2);
        assertThat(grid.possible()).isEqualTo(5);
        assertThat(grid.mismatches()).as("today is not over").isEqualTo(2);
    }

    @Test
    void what_the_reader_may_not_see_yet_is_neither_shared_nor_a_mismatch() {
        DotGrid grid = new DotGrid(List.of(day(0, Mark.IN, Mark.NOTHING), day(1, Mark.IN, Mark.IN)));
        assertThat(grid.shared()).isZero();
        assertThat(grid.mismatches()).isZero();
        assertThat(grid.possible()).isEqualTo(2);
    }
}
