package org.hearthwork.homework;

import java.util.List;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.homework.internal.TalkRows;
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
}
