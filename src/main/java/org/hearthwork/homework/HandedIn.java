package org.hearthwork.homework;

import java.time.Clock;
import org.hearthwork.access.ForPartners;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner can still do with what they handed in. */
@Service
public class HandedIn {

    private final Parts parts;
    private final HomeworkRows rows;
    private final AuditTrail trail;
    private final Clock clock;

    HandedIn(Parts parts, HomeworkRows rows, AuditTrail trail, Clock clock) {
        this.parts = parts;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Takes one's own part back while its seal is closed: nobody else has it then, and it is one's own to go on with. What
     * only the care team sees stays with them.
     *
     * @throws Refusal when it is open by now, or was never sealed
     */
    @ForPartners
    @Transactional
    public void takeBack(ParticipationId id) {
        Part part = parts.required(id);
        if (!part.mine().isFinished()) {
            return; // another device was first
        }
        if (!rows.takeBack(id, clock.instant())) {
            throw new Refusal("", "homework.do.cannot-take-back");
        }
        trail.done(Action.TOOK_BACK, id.value(), part.mine().coupleId());
    }
}
