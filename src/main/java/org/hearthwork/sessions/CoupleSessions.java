package org.hearthwork.sessions;

import java.time.Instant;
import java.util.List;
import org.hearthwork.couples.Couple;

/** The sessions of a couple, the latest first, and the notes. @param asOf the moment this was read */
public record CoupleSessions(Couple couple, List<SessionEntry> sessions, List<NoteSummary> notes, Instant asOf) {}
