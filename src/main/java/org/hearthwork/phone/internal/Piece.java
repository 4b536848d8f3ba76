package org.hearthwork.phone.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.Schedule;
import org.hearthwork.homework.StillDoable;
import org.hearthwork.library.Edition;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence as a partner's phone reads it.
 *
 * @param daily whether it belongs to one day, by the schedule or by the days that the two chose
 * @param matched whether none of it reaches the other one, and what both said comes up for both all the same
 */
public record Piece(
        OccurrenceId occurrence,
        UUID assignment,
        Edition edition,
        String sitting,
        boolean smaller,
        Audience audience,
        Opens opens,
        Instant opensAt,
        Instant dueAt,
        boolean active,
        boolean daily,
        boolean matched,
        @Nullable Instant revealedAt) {

    /** That it goes on, and nothing of it rests: of an occurrence {@code o} and its assignment {@code a}. */
    static final String ACTIVE = " o.status = 'ACTIVE' and a.status = 'ACTIVE' ";

    /** That neither it nor the whole was withdrawn; what rests is still there to be read. */
    static final String STANDS = " 'WITHDRAWN' not in (o.status, a.status) ";

    static final String COLUMNS = """
            o.id as occurrence, o.assignment_id, a.exercise, a.exercise_version, o.sitting, a.smaller, a.audience, o.opens, o.opens_at, o.due_at,
            a.schedule, o.revealed_at, o.after_id is not null and o.due_at - o.opens_at <= interval '25 hours' as of_a_day,
            o.opens = 'NEVER' and a.who_sees = 'SEALED' and a.reveal = 'WHEN_BOTH_DONE' and a.follows <> ''
                and ' ' || a.matches like '% ' || o.sitting || ':%' as matched,
            """ + ACTIVE + "as active ";

    public Instant doableUntil() {
        return StillDoable.until(dueAt, daily);
    }

    /** Which work of the library it is, in the version it started with. */
    public String name() {
        return name(edition, sitting);
    }

    /** The same in SQL, with the room around it that a text block does not keep. */
    static final String NAME = " a.exercise || '/' || a.exercise_version || '/' || o.sitting ";

    static String name(Edition edition, String sitting) {
        return edition.exercise() + "/" + edition.version() + "/" + sitting;
    }

    /** The same work whatever its version. */
    public String kind() {
        return edition.exercise() + "/" + sitting;
    }

    static Piece of(ResultSet row) throws SQLException {
        Audience audience = Audience.valueOf(row.getString("audience"));
        return new Piece(
                new OccurrenceId(row.getObject("occurrence", UUID.class)),
                row.getObject("assignment_id", UUID.class),
                new Edition(row.getString("exercise"), row.getInt("exercise_version")),
                row.getString("sitting"),
                row.getBoolean("smaller"),
                audience,
                Opens.valueOf(row.getString("opens")),
                moment(row, "opens_at"),
                moment(row, "due_at"),
                row.getBoolean("active"),
                row.getBoolean("of_a_day")
                        || Schedule.ofText(row.getString("schedule")).belongsToDays(),
                row.getBoolean("matched"),
                momentOrNull(row, "revealed_at"));
    }
}
