package org.hearthwork.couples;

import java.time.ZoneId;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Seat;

/** Two who come together, for tests that need no database. */
public final class SomePair {

    public static final Partner ANA = new Partner(new PartnerId(Ids.next()), Seat.A, "Ana");
    public static final Partner BEN = new Partner(new PartnerId(Ids.next()), Seat.B, "Ben");
    public static final Couple COUPLE = who(CoupleStatus.ACTIVE);

    private SomePair() {}

    /** The same two, as they stand with their practice. */
    public static Couple who(CoupleStatus status) {
        return new Couple(
                new CoupleId(Ids.next()), ANA, BEN, status, ZoneId.of("Europe/Berlin"), Secrets.LIMITED_SECRETS);
    }
}
