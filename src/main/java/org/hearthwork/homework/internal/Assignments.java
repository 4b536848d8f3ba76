package org.hearthwork.homework.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.homework.WorkStatus;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Assignments extends Repository<Assignment, UUID> {

    Assignment save(Assignment one);

    Optional<Assignment> findByPracticeIdAndId(UUID practice, UUID id);

    /** For changing: two who change it at once come one after the other, and the second one is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Assignment> findForChangingByPracticeIdAndId(UUID practice, UUID id);

    List<Assignment> findByPracticeIdAndCoupleIdAndStatusNot(UUID practice, UUID couple, WorkStatus status);

    /** The exercises this couple was ever given, by key; what waits in a plan is not given yet. */
    @Query(
            value =
                    "select distinct exercise from homework.given where practice_id = :practice and couple_id = :couple",
            nativeQuery = true)
    List<String> exercisesOf(UUID practice, UUID couple);
}
