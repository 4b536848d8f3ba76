package org.hearthwork.today;

import java.time.Clock;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.today.internal.CoupleHeadRows;
import org.hearthwork.tracking.Tracking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands above every part of a couple's record. */
@Service
public class CouplePages {

    private final CareScope scope;
    private final Tracking tracking;
    private final CoupleHeadRows rows;
    private final Clock clock;

    CouplePages(CareScope scope, Tracking tracking, CoupleHeadRows rows, Clock clock) {
        this.scope = scope;
        this.tracking = tracking;
        this.rows = rows;
        this.clock = clock;
    }

    /** Who they are, how it stands, when they come next, and what is to do before their work begins. */
    @ForCareTeam
    @Transactional
    public CoupleHead head(CoupleId id) {
        return head(scope.require(id));
    }

    /** That, and how they do with their homework: the page as it opens, read at once. */
    @ForCareTeam
    @Transactional
    public CoupleOverview overview(CoupleId id, int weeks) {
        Couple couple = scope.require(id);
        CoupleHead head = head(couple);
        return new CoupleOverview(head, head.hasWork() ? tracking.overview(couple, weeks) : null);
    }

    private CoupleHead head(Couple couple) {
        CoupleHeadRows.Top top = rows.of(couple);
        return new CoupleHead(couple, top.onHold(), top.next(), top.first(), clock.instant());
    }
}
