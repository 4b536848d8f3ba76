package org.hearthwork.homework.internal;

import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said that is for the care team before an exercise goes on. */
@Repository
public class ConcernRows {

    private final JdbcClient jdbc;

    ConcernRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void notePressure(UUID part, Instant now) {
        jdbc.sql("select homework.note_pressure(:part, :now)")
                .param("part", part)
                .param("now", utc(now))
                .query()
                .singleColumn();
    }

    /** Whether it rests because of it by now. */
    boolean rests(UUID assignment, Instant now) {
        return jdbc.sql("""
                select exists (select from homework.open_concern
                               where practice_id = :practice and assignment_id = :assignment and rests_from <= :now)""")
                .param("practice", Actors.practice())
                .param("assignment", assignment)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }

    /** A clinician lets it go on: what was said of the exercise so far counts no more. */
    public void settle(UUID assignment, Instant now) {
        jdbc.sql("""
                update homework.concern c set settled_at = :now
                from homework.assignment a, homework.assignment same
                where a.practice_id = :practice and a.id = :assignment
                  and exists (select from homework.open_concern o where o.practice_id = a.practice_id and o.assignment_id = a.id)
                  and same.practice_id = a.practice_id and same.couple_id = a.couple_id and same.exercise = a.exercise
                  and c.practice_id = same.practice_id and c.assignment_id = same.id and c.settled_at is null""")
                .param("practice", Actors.practice())
                .param("assignment", assignment)
                .param("now", utc(now))
                .update();
    }
}
