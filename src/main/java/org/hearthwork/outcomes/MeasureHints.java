package org.hearthwork.outcomes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.hearthwork.couples.Births;
import org.hearthwork.couples.Couple;
import org.hearthwork.outcomes.AskedMeasures.Hint;
import org.hearthwork.outcomes.AskedMeasures.Why;
import org.springframework.stereotype.Component;

/** When a measure may be worth asking for. It is said, and nothing more. */
@Component
class MeasureHints {

    private static final Duration TWO_WEEKS = Duration.ofDays(14);
    private static final Duration A_QUARTER = Duration.ofDays(90);
    private static final Duration EIGHT_WEEKS = Duration.ofDays(56);
    private static final Duration TWELVE_WEEKS = Duration.ofDays(84);

    private final Births births;
    private final PlanBegun plan;
    private final Clock clock;

    MeasureHints(Births births, PlanBegun plan, Clock clock) {
        this.births = births;
        this.plan = plan;
        this.clock = clock;
    }

    /** @param asked whether this measure was asked for since then */
    List<Hint> of(Couple couple, BiPredicate<String, Instant> asked) {
        Instant now = clock.instant();
        List<Hint> hints = new ArrayList<>();
        if (!(asked.test("phq-9", now.minus(A_QUARTER)) && asked.test("gad-7", now.minus(A_QUARTER)))) {
            births.withinTwelveMonths(couple, now)
                    .map(noted -> new Hint(Why.FIRST_YEAR, noted))
                    .ifPresent(hints::add);
        }
        plan.since(couple)
                .flatMap(begun -> ofPlan(begun, now, asked))
                .map(why -> new Hint(why, ""))
                .ifPresent(hints::add);
        return hints;
    }

    private static Optional<Why> ofPlan(Instant begun, Instant now, BiPredicate<String, Instant> asked) {
        Duration age = Duration.between(begun, now);
        if (age.compareTo(TWO_WEEKS) < 0) {
            return asked.test("csi-16", begun.minus(TWO_WEEKS)) ? Optional.empty() : Optional.of(Why.PLAN_BEGINS);
        }
        boolean ninth = age.compareTo(EIGHT_WEEKS) >= 0 && age.compareTo(TWELVE_WEEKS) < 0;
        return ninth && !asked.test("csi-16", begun.plus(EIGHT_WEEKS).minus(TWO_WEEKS))
                ? Optional.of(Why.PLAN_WEEK_8)
                : Optional.empty();
    }
}
