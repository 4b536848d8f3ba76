package org.hearthwork.outcomes;

import java.time.Instant;
import java.util.Optional;
import org.hearthwork.couples.Couple;

/** Since when a couple is on a plan: whoever knows plans answers. */
public interface PlanBegun {

    Optional<Instant> since(Couple couple);
}
