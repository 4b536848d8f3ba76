package org.hearthwork.access;

import java.util.List;
import java.util.OptionalLong;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.Anchored;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.audit.TrailLine;
import org.hearthwork.audit.TrailQuestion;
import org.hearthwork.audit.TrailReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail as the owner reads it: who did what when in running the practice, and of a couple's record only that it
 * was opened or changed.
 */
@Service
public class Trail {

    public static final int AT_ONCE = 100; // lines

    private final TrailReader reader;
    private final AuditTrail trail;

    Trail(TrailReader reader, AuditTrail trail) {
        this.reader = reader;
        this.trail = trail;
    }

    /** Lines, the newest first. @param below only lines with a lower number, to go on reading */
    @ForOwner
    @Transactional(readOnly = true)
    public List<TrailLine> read(TrailQuestion question, long below) {
        return reader.forOwner(question, below, AT_ONCE);
    }

    /**
     * @param lines of the whole chain
     * @param firstBroken the first line whose hash or predecessor does not fit, empty for a chain that is whole
     * @param anchored what was noted outside the database, held against the chain
     */
    public record Verdict(long lines, OptionalLong firstBroken, Anchored anchored) {

        public boolean holds() {
            return firstBroken.isEmpty() && anchored.unlike().isEmpty();
        }
    }

    /** Computes every hash of the chain anew, and holds it against its anchors; that it was asked is a line of its own. */
    @ForOwner
    @Transactional
    public Verdict verify() {
        Verdict verdict = new Verdict(reader.last(), reader.firstBreak(), reader.anchored(Actors.practice()));
        trail.done(Action.VERIFIED_CHAIN, null, null);
        return verdict;
    }
}
