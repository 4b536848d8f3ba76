package org.hearthwork.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearthwork.kit.Seat;

/** Who puts something forward this time. */
class InTurnTest {

    @Property
    void each_turn_is_followed_by_the_others(@ForAll long lot, @ForAll @IntRange(min = 1, max = 400) int round) {
        Seat now = InTurn.whose(new UUID(7, lot), round);
        assertThat(InTurn.whose(new UUID(7, lot), round + 1)).isEqualTo(now.other());
        assertThat(InTurn.whose(new UUID(7, lot), round)).isEqualTo(now);
    }

    @Property
    void the_lot_and_not_the_seat_says_who_begins(@ForAll @IntRange(min = 0, max = 1000) int lot) {
        assertThat(InTurn.whose(new UUID(7, 2L * lot), 2)).isNotEqualTo(InTurn.whose(new UUID(7, 2L * lot + 1), 2));
    }
}
