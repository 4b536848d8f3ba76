package org.hearthwork.sessions.internal;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface PlannedAppointments extends Repository<Appointment, UUID> {

    Appointment save(Appointment one);

    Optional<Appointment> findByPracticeIdAndId(UUID practice, UUID id);

    /** For changing: two who change it at once come one after the other, and the second one is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Appointment> findForChangingByPracticeIdAndId(UUID practice, UUID id);

    /**
     * When the next session begins that has not begun, of both or of this one alone; as it will be, when one of them is being moved.
     */
    @Query("""
            select min(a.startsAt) from Appointment a
            where a.practiceId = :practice and a.coupleId = :couple and a.status = PLANNED and a.startsAt > :now
              and (a.kind = JOINT or a.partnerId = :own)""")
    Optional<Instant> nextBeginning(UUID practice, UUID couple, @Nullable UUID own, Instant now);

    /** When the first session with both begins, from this moment on, as it stands within the calling transaction. */
    @Query("""
            select min(a.startsAt) from Appointment a
            where a.practiceId = :practice and a.coupleId = :couple and a.status = PLANNED and a.kind = JOINT and a.startsAt >= :from""")
    Optional<Instant> firstOfBoth(UUID practice, UUID couple, Instant from);
}
