package org.hearthwork.today.internal;

import java.time.Instant;
import java.util.Optional;
import org.hearthwork.couples.Couple;
import org.hearthwork.homework.GivenPlan;
import org.hearthwork.homework.Planning;
import org.hearthwork.outcomes.PlanBegun;
import org.springframework.stereotype.Component;

/** Since when a couple is on a plan, for who suggests a measure by it: outcomes know no homework. */
@Component
class PlansOfCouples implements PlanBegun {

    private final Planning planning;

    PlansOfCouples(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Optional<Instant> since(Couple couple) {
        return planning.of(couple.id()).map(GivenPlan::givenAt);
    }
}
