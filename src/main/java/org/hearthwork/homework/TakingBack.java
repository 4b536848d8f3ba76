package org.hearthwork.homework;

import java.time.Clock;
import java.time.Instant;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner said with their part can be unsaid: handed in too early, a tick by mistake, a hasty "couldn't this time". */
@Service
public class TakingBack {

    private final Parts parts;
    private final HomeworkRows rows;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    TakingBack(Parts parts, HomeworkRows rows, Once once, AuditTrail trail, Clock clock) {
        this.parts = parts;
        this.rows = rows;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes one's own part open again, with what was typed. What is in, a tick like any other, while its seal is closed:
     * nobody else has it then. What only the care team sees stays with them. "Couldn't this time" while the work could still
     * be done.
     *
     * @throws Refusal when it is too late for that, or it was never sealed
     */
    @ForPartners
    @Transactional
    public void takeBack(ParticipationId id) {
        once.alone(id.value());
        Instant now = clock.instant();
        Part part = parts.required(id);
        if (!part.mine().isFinished()) {
            return; // another device was first
        }
        boolean inTime = part.mine().isDone() || part.couldBeDoneAfterAll(now);
        if (!inTime || !rows.takeBack(id, now)) {
            throw new Refusal("", "homework.do.cannot-take-back");
        }
        trail.done(Action.TOOK_BACK, id.value(), part.mine().coupleId());
    }
}
