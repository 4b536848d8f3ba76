package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;

/** For whom an assignment is. */
public enum Audience {
    A,
    B,
    /** Each on their own: two people, two answers, nothing opened between them. */
    EACH,
    /** Together, apart first: sealed until both are in. */
    BOTH_SEALED,
    /** Together, one shared sheet: each sees what the other hands in. */
    BOTH_SHARED;

    public boolean joint() {
        return this == BOTH_SEALED || this == BOTH_SHARED;
    }

    public List<Partner> partners(Couple couple) {
        return switch (this) {
            case A -> List.of(couple.a());
            case B -> List.of(couple.b());
            case EACH, BOTH_SEALED, BOTH_SHARED -> couple.partners();
        };
    }
}
