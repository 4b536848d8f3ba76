package org.hearthwork.outcomes;

import java.time.Clock;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForOwner;
import org.hearthwork.access.ForStaff;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Refusal;
import org.hearthwork.outcomes.internal.RuleRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a practice says for itself of its measures: how many points of the CSI-4 are a fall. */
@Service
public class MeasureRules {

    private final Measures measures;
    private final RuleRows rows;
    private final AuditTrail trail;
    private final Clock clock;

    MeasureRules(Measures measures, RuleRows rows, AuditTrail trail, Clock clock) {
        this.measures = measures;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param version the one that a change builds upon */
    public record Fall(int points, int most, int usual, int version) {}

    @ForStaff
    @Transactional(readOnly = true)
    public Fall fall() {
        Measure usual = measures.csi4();
        RuleRows.Rule rule = rows.find().orElse(new RuleRows.Rule(usual.fall(), 0));
        return new Fall(rule.fall(), usual.most(), usual.fall(), rule.version());
    }

    /** The measure of the check-in, with the fall of this practice. */
    @ForStaff
    @Transactional(readOnly = true)
    public Measure csi4() {
        return measures.csi4().falling(fall().points());
    }

    /**
     * Sets it, for what is handed in from now on.
     *
     * @param shown what was looked at
     * @throws Refusal at {@code fall} outside of the range of the measure, or when somebody changed it since
     */
    @ForOwner
    @Transactional
    public Fall setFall(int points, Fall shown) {
        if (points < 1 || points > measures.csi4().most()) {
            throw new Refusal(
                    "fall", "outcomes.rules.fall.range", measures.csi4().most());
        }
        if (points != shown.points()) {
            if (!rows.set(points, shown.version(), clock.instant())) {
                throw new Refusal("fall", "outcomes.rules.fall.changed-meanwhile");
            }
            trail.done(Action.CHANGED_SETTINGS, Actors.practice(), null);
        }
        return fall();
    }
}
