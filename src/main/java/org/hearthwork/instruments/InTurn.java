package org.hearthwork.instruments;

import java.util.UUID;
import org.hearthwork.kit.Seat;

/** Whose turn it is, round by round: one after the other, and who begins is decided by lot and not by their seat. */
public final class InTurn {

    private InTurn() {}

    /** @param lot the same for both, in every round @param round counted on by one */
    public static Seat whose(UUID lot, int round) {
        return Math.floorMod(lot.getLeastSignificantBits() + round, 2) == 0 ? Seat.A : Seat.B;
    }
}
