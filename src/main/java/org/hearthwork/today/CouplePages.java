package org.hearthwork.today;

import java.time.Clock;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.sessions.Sessions;
import org.hearthwork.today.internal.FirstStepRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands above every part of a couple's record. */
@Service
public class CouplePages {

    private final CareScope scope;
    private final Sessions sessions;
    private final FirstStepRows rows;
    private final Clock clock;

    CouplePages(CareScope scope, Sessions sessions, FirstStepRows rows, Clock clock) {
        this.scope = scope;
        this.sessions = sessions;
        this.rows = rows;
        this.clock = clock;
    }

    /** Who they are, how it stands, when they come next, and what is to do before their work begins. */
    @ForCareTeam
    @Transactional
    public CoupleHead head(CoupleId id) {
        Couple couple = scope.require(id);
        FirstStepRows.Standing standing = rows.of(couple);
        return new CoupleHead(
                couple, standing.onHold(), sessions.next(id).orElse(null), standing.first(), clock.instant());
    }
}
