package org.hearthwork.audit;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;

/** What a transaction has changed in memory only. A repository, so that failures speak the same words as everywhere. */
@Repository
class PendingChanges {

    private final EntityManager entities;

    PendingChanges(EntityManager entities) {
        this.entities = entities;
    }

    public void write() {
        entities.flush();
    }
}
