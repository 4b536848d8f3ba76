package org.hearthwork.notes.internal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

public interface NoteRecords extends Repository<Note, UUID> {

    Note save(Note one);

    Optional<Note> findByPracticeIdAndId(UUID practice, UUID id);

    /** For writing: two windows that save at once come one after the other, and the second one is told. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Note> findForWritingByPracticeIdAndId(UUID practice, UUID id);
}
