package org.hearthwork.homework.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Participations extends Repository<Participation, UUID> {

    Participation save(Participation one);

    Optional<Participation> findByPracticeIdAndId(UUID practice, UUID id);

    List<Participation> findByPracticeIdAndOccurrenceId(UUID practice, UUID occurrence);
}
