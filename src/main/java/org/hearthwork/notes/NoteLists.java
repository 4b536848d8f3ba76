package org.hearthwork.notes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.couples.CareScope;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.kit.Stretch;
import org.hearthwork.notes.internal.NoteSummaries;
import org.hearthwork.sessions.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which notes there are, and which are still to write. */
@Service
public class NoteLists {

    private static final Duration RECENTLY = Duration.ofDays(14);

    private final CareScope scope;
    private final NoteSummaries notes;
    private final Sessions sessions;
    private final Clock clock;

    NoteLists(CareScope scope, NoteSummaries notes, Sessions sessions, Clock clock) {
        this.scope = scope;
        this.notes = notes;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What waits for the actor: drafts, and sessions that are over without a note. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public NotesDesk desk() {
        Instant now = clock.instant();
        int read = NotesDesk.MOST + 1;
        return new NotesDesk(
                Stretch.of(notes.draftsOfActor(read), NotesDesk.MOST),
                Stretch.of(sessions.withoutNote(now, read), NotesDesk.MOST),
                Stretch.of(notes.signedSince(now.minus(RECENTLY), read), NotesDesk.MOST),
                now);
    }

    /** A couple's sessions and the notes of them, the latest first: dates and states, never what was written. */
    @ForCareTeam
    @Transactional
    public CoupleSessions ofCouple(CoupleId id) {
        Couple couple = scope.require(id);
        return new CoupleSessions(
                couple,
                Stretch.of(sessions.of(id, CoupleSessions.MOST + 1), CoupleSessions.MOST),
                Stretch.of(notes.of(id, CoupleSessions.MOST + 1), CoupleSessions.MOST),
                clock.instant());
    }
}
