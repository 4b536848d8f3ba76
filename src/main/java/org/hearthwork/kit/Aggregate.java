package org.hearthwork.kit;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * The root of what changes as one in the record of a couple. Its id is ours, made before it is saved; every change of it is a
 * version, and a change that builds upon another version than the kept one is refused.
 */
@MappedSuperclass
public abstract class Aggregate implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID practiceId;

    @Column(updatable = false)
    private UUID coupleId;

    @Version
    private int version;

    @Transient
    private boolean fresh;

    /** For what is read back. */
    protected Aggregate() {}

    /** For what is made. */
    protected Aggregate(UUID id, UUID practice, UUID couple) {
        this.id = id;
        this.practiceId = practice;
        this.coupleId = couple;
        this.fresh = true;
    }

    @Override
    public final UUID getId() {
        return id;
    }

    public final UUID practiceId() {
        return practiceId;
    }

    public final UUID coupleId() {
        return coupleId;
    }

    public final int version() {
        return version;
    }

    @Override
    public final boolean isNew() {
        return fresh;
    }
}
