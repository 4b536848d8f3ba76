package org.hearthwork.homework.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Participations extends Repository<Participation, UUID> {

    Participation save(Participation one);

    Optional<Participation> findByPracticeIdAndId(UUID practice, UUID id);

    /** For writing: two devices of one person come one after the other. What is finished is not found: nobody writes it any more. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Participation> findForWritingByPracticeIdAndId(UUID practice, UUID id);

    /** Whether the asker's own part reaches nobody else, because they took consent back; of anybody else's, never. */
    @Query(value = "select homework.own_stays_closed(:id)", nativeQuery = true)
    boolean staysClosed(UUID id);
}
