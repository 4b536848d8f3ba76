package org.hearthwork.homework;

import java.time.Instant;
import java.util.Optional;
import org.hearthwork.couples.CoupleId;

/** When a couple comes next: homework needs the date, and the module of sessions, which knows it, stands above. */
public interface SessionDates {

    /** The start of the next planned session the actor may know of, within the calling transaction. */
    Optional<Instant> next(CoupleId couple);
}
