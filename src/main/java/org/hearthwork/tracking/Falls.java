package org.hearthwork.tracking;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.tracking.internal.FallRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Of all couples of the reader, those where somebody feels much less safe to be honest than they did: by the rule of the chart. */
@Service
public class Falls {

    private final FallRows rows;
    private final Clock clock;

    Falls(FallRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Since when, by couple; whose it is stands on its own page. One statement, however many couples. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Map<CoupleId, Instant> open() {
        return rows.open(clock.instant());
    }
}
