package org.hearthwork.today.internal;

import org.hearthwork.access.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a practice needs before its first session, and whether it is there. */
@Repository
public class BeginningRows {

    /**
     * @param clinicians whether somebody works here who may open a couple
     * @param couples whether a first one was opened
     */
    public record Beginning(boolean clinicians, boolean couples) {}

    private final JdbcClient jdbc;

    BeginningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Beginning ofThePractice() {
        return jdbc.sql("""
                select exists (select from access.person p
                               where p.practice_id = :practice and p.kind in ('CLINICIAN', 'ASSOCIATE') and p.status = 'ACTIVE') as clinicians,
                       exists (select from couples.couple_card c where c.practice_id = :practice) as couples""")
                .param("practice", Actors.practice())
                .query(Beginning.class)
                .single();
    }
}
