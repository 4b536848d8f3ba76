package org.hearthwork.homework.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Occurrences extends Repository<Occurrence, UUID> {

    Occurrence save(Occurrence one);

    Optional<Occurrence> findByPracticeIdAndId(UUID practice, UUID id);

    List<Occurrence> findByPracticeIdAndAssignmentId(UUID practice, UUID assignment);

    List<Occurrence> findByPracticeIdAndCoupleIdAndFollowsSessionTrue(UUID practice, UUID couple);
}
