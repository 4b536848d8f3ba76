package org.hearthwork.notes;

import java.time.Instant;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Stretch;
import org.hearthwork.sessions.SessionEntry;

/** The sessions of a couple, the latest first, and the notes. @param asOf the moment this was read */
public record CoupleSessions(Couple couple, Stretch<SessionEntry> sessions, Stretch<NoteSummary> notes, Instant asOf) {

    /** How many of each there are at most: four years of weekly sessions. */
    public static final int MOST = 200;
}
