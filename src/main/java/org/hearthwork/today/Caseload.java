package org.hearthwork.today;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.People;
import org.hearthwork.couples.Notice;
import org.hearthwork.couples.Notices;
import org.hearthwork.kit.Stretch;
import org.hearthwork.sessions.SessionEntry;
import org.hearthwork.sessions.Sessions;
import org.hearthwork.today.internal.CaseloadRows;
import org.hearthwork.tracking.Falls;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The couples of the reader at one glance: who comes today, who needs a person, how everyone keeps up. No content. */
@Service
public class Caseload {

    /** Couples. What fits a large screen; the next come before the reader is at the end of these. */
    public static final int PAGE = 25;

    private static final int MOST_NEEDY = 100; // couples; who has more of them is told so

    private final People people;
    private final Sessions sessions;
    private final CaseloadRows rows;
    private final Falls falls;
    private final Notices notices;
    private final Clock clock;

    Caseload(People people, Sessions sessions, CaseloadRows rows, Falls falls, Notices notices, Clock clock) {
        this.people = people;
        this.sessions = sessions;
        this.rows = rows;
        this.falls = falls;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What the screen "Today" begins with.
     *
     * @param zone the practice's
     * @param sessions today's, by time
     * @param coming the couples of these sessions
     * @param let who was let into a record of the reader's, until acknowledged
     * @param needy the couples that need a person
     * @param page the first page of all
     */
    public record Today(
            Instant asOf,
            ZoneId zone,
            List<SessionEntry> sessions,
            List<Coming> coming,
            List<Notice> let,
            Stretch<CaseloadRow> needy,
            List<CaseloadRow> page) {}

    /** Everything the screen "Today" begins with, in a fixed number of statements. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Today today() {
        Instant now = clock.instant();
        ZoneId zone = people.practice().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant begins = today.atStartOfDay(zone).toInstant();
        List<SessionEntry> sessionsToday =
                sessions.between(begins, today.plusDays(1).atStartOfDay(zone).toInstant());
        CaseloadRows.Begun begun = rows.begin(
                sessionsToday.stream().map(SessionEntry::couple).distinct().toList(),
                falls.open(),
                PAGE,
                MOST_NEEDY + 1,
                begins,
                now);
        return new Today(
                now,
                zone,
                sessionsToday,
                begun.coming(),
                notices.unseen(),
                Stretch.of(begun.needy(), MOST_NEEDY),
                begun.page());
    }

    /**
     * A page of the caseload, in one statement: first who is on hold for safety, then who comes within a day with something
     * unread, then who falls behind, then the rest by their next session.
     *
     * @param search part of the names
     * @param after the last row shown so far, or null to begin
     */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<CaseloadRow> page(String search, @Nullable CaseloadRow after) {
        return rows.page(search.strip(), after, PAGE, clock.instant());
    }
}
