package org.hearthwork.sessions.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface PlannedAppointments extends Repository<Appointment, UUID> {

    Appointment save(Appointment one);

    Optional<Appointment> findByPracticeIdAndId(UUID practice, UUID id);
}
