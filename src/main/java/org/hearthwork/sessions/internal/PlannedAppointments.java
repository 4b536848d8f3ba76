package org.hearthwork.sessions.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

public interface PlannedAppointments extends Repository<Appointment, UUID> {

    Appointment save(Appointment one);

    Optional<Appointment> findByPracticeIdAndId(UUID practice, UUID id);

    /** For changing: two who change it at once come one after the other, and the second one is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Appointment> findForChangingByPracticeIdAndId(UUID practice, UUID id);
}
