package org.hearthwork.couples;

import java.util.List;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.ForResponsible;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.audit.RecordAccess;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.audit.TrailReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The trail of one couple: in full for those who answer for the treatment, who opened the record for the two it is about. */
@Service
public class RecordTrail {

    public static final int AT_ONCE = 50; // lines
    public static final int ACCESSES = 30; // a row for each person and day

    private final CareScope scope;
    private final TrailReader reader;
    private final AuditTrail trail;

    RecordTrail(CareScope scope, TrailReader reader, AuditTrail trail) {
        this.scope = scope;
        this.reader = reader;
        this.trail = trail;
    }

    /** Lines of a couple, the newest first; reading them is one too. @param below only lines with a lower number */
    @ForResponsible
    @Transactional
    public List<TrailLine> of(CoupleId id, long below) {
        scope.require(id);
        trail.done(Action.OPENED_TRAIL, id.value(), id.value());
        return reader.ofCouple(id.value(), below, AT_ONCE);
    }

    /**
     * Which of the staff opened the record of the signed-in partner on which day, the newest first.
     *
     * @param more whether there are earlier ones
     */
    public record Accesses(List<RecordAccess> newest, java.time.ZoneId zone, boolean more) {}

    @ForPartners
    @Transactional(readOnly = true)
    public Accesses toMine() {
        var zone = scope.own().zone();
        List<RecordAccess> found = reader.toMyRecord(zone, ACCESSES + 1);
        return new Accesses(found.stream().limit(ACCESSES).toList(), zone, found.size() > ACCESSES);
    }
}
