package org.hearthwork.notes;

import java.time.Instant;
import org.hearthwork.kit.Stretch;
import org.hearthwork.sessions.SessionEntry;

/** What waits to be written or signed. @param missing sessions that are over and have no note */
public record NotesDesk(
        Stretch<NoteSummary> drafts, Stretch<SessionEntry> missing, Stretch<NoteSummary> signed, Instant asOf) {

    /** How many of each there are at most. */
    public static final int MOST = 100;
}
