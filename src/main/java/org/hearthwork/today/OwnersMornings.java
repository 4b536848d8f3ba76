package org.hearthwork.today;

import org.hearthwork.access.ForOwner;
import org.hearthwork.sessions.Appointments;
import org.hearthwork.today.internal.BeginningRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day as the owner of the practice begins it: who comes, and what a new practice still lacks. */
@Service
public class OwnersMornings {

    private final Appointments appointments;
    private final BeginningRows rows;

    OwnersMornings(Appointments appointments, BeginningRows rows) {
        this.appointments = appointments;
        this.rows = rows;
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
        BeginningRows.Beginning beginning = rows.ofThePractice();
        return new Morning(day, beginning.clinicians(), beginning.couples());
    }
}
