package org.hearthwork.homework.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

public interface Occurrences extends Repository<Occurrence, UUID> {

    Occurrence save(Occurrence one);

    Optional<Occurrence> findByPracticeIdAndId(UUID practice, UUID id);

    /** For changing: two who change it at once come one after the other, and the second one is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Occurrence> findForChangingByPracticeIdAndId(UUID practice, UUID id);

    List<Occurrence> findByPracticeIdAndAssignmentId(UUID practice, UUID assignment);

    List<Occurrence> findByPracticeIdAndCoupleIdAndFollowsSessionTrue(UUID practice, UUID couple);
}
