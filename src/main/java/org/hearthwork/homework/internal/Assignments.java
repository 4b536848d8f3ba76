package org.hearthwork.homework.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Assignments extends Repository<Assignment, UUID> {

    Assignment save(Assignment one);

    Optional<Assignment> findByPracticeIdAndId(UUID practice, UUID id);

    List<Assignment> findByPracticeIdAndCoupleIdAndStatusNot(UUID practice, UUID couple, WorkStatus status);
}
