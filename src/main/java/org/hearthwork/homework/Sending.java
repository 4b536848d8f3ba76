package org.hearthwork.homework;

import java.time.Clock;
import java.util.Map;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.MyConsents;
import org.hearthwork.homework.internal.HomeworkRows;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a partner prepared alone is theirs until they send it to the other one: a step of its own, after handing in. */
@Service
public class Sending {

    private final Parts parts;
    private final MyConsents consents;
    private final HomeworkRows rows;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;

    Sending(Parts parts, MyConsents consents, HomeworkRows rows, Once once, AuditTrail trail, Clock clock) {
        this.parts = parts;
        this.consents = consents;
        this.rows = rows;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sends it as a whole. It opens with the rest, or at once where the rest is open.
     *
     * <p>That its author marked it to be kept is decided here and not in the database, which does not look into answers.
     *
     * @return the part as it stands then
     * @throws Refusal when it is not in, when its author marked it to be kept, when it rests, or when it could not open any
     *     more; at {@code consents} from whoever took back what homework needs
     */
    @ForPartners
    @Transactional
    public Sheet send(ParticipationId id) {
        once.alone(id.value());
        Part part = parts.required(id);
        Sheet before = parts.sheet(part);
        Prepared prepared = part.mine().isDone() ? before.prepared(Map.of()) : Prepared.NOTHING;
        if (prepared == Prepared.SENT) {
            return before; // pressed twice, or another device was first
        }
        consents.refuseUnsigned();
        if (prepared != Prepared.YOURS) {
            throw new Refusal("", whyNot(prepared, part, before));
        }
        if (!rows.send(id, clock.instant())) {
            throw new Refusal("", "homework.send.nothing");
        }
        trail.done(Action.SENT_TO_PARTNER, id.value(), part.mine().coupleId());
        return parts.sheet(part);
    }

    private static String whyNot(Prepared prepared, Part part, Sheet before) {
        return switch (prepared) {
            case KEPT -> "homework.send.kept";
            case STAYS -> part.rests() || before.staysClosed() ? "homework.send.rests" : "homework.do.past";
            case NOTHING, YOURS, SENT -> "homework.send.nothing";
        };
    }
}
