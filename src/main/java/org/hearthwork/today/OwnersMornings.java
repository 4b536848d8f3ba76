package org.hearthwork.today;

import org.hearthwork.access.Actors;
import org.hearthwork.access.ForOwner;
import org.hearthwork.sessions.Appointments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day as the owner of the practice begins it: who comes, and what a new practice still lacks. */
@Service
public class OwnersMornings {

    private final Appointments appointments;
    private final JdbcClient jdbc;

    OwnersMornings(Appointments appointments, JdbcClient jdbc) {
        this.appointments = appointments;
        this.jdbc = jdbc;
    }

    /**
     * @param day today's sessions, times and names alone
     * @param hasClinicians whether somebody works here who may open a couple
     * @param hasCouples whether a first one was opened
     */
    public record Morning(Appointments.Week day, boolean hasClinicians, boolean hasCouples) {}

    @ForOwner
    @Transactional(readOnly = true)
    public Morning today() {
        Appointments.Week day = appointments.day();
        return jdbc.sql("""
                select exists (select from access.person p
                               where p.practice_id = :practice and p.kind in ('CLINICIAN', 'ASSOCIATE') and p.status = 'ACTIVE') as clinicians,
                       exists (select from couples.couple_card c where c.practice_id = :practice) as couples""")
                .param("practice", Actors.practice())
                .query((row, number) -> new Morning(day, row.getBoolean("clinicians"), row.getBoolean("couples")))
                .single();
    }
}
