package org.hearthwork.homework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.homework.internal.TalkRows;
import org.hearthwork.instruments.Talk;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The talks of an assignment as its care team sees them. What is not in the reader's care has none. */
@Service
public class TalksHeld {

    private final TalkRows rows;

    TalksHeld(TalkRows rows) {
        this.rows = rows;
    }

    /** Those that began, the newest first. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<TalkHeld> of(AssignmentId assignment) {
        return rows.ofAssignment(assignment.value());
    }

    /** Those of a couple that began since then, by their occurrence. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Map<UUID, Talk> of(CoupleId couple, Instant since) {
        return rows.ofCouple(couple.value(), since);
    }
}
