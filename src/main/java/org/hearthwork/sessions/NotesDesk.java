package org.hearthwork.sessions;

import java.time.Instant;
import java.util.List;

/** What waits to be written or signed. @param missing sessions that are over and have no note */
public record NotesDesk(List<NoteSummary> drafts, List<SessionEntry> missing, List<NoteSummary> signed, Instant asOf) {}
