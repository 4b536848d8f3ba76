package org.hearthwork.homework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hearthwork.homework.OccurrenceId;
import org.hearthwork.homework.Opens;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;

/** One due instance of an assignment. When it was revealed is written by the database alone. */
@Entity
@Table(schema = "homework", name = "occurrence")
public class Occurrence extends Aggregate {

    @Column(updatable = false)
    private UUID assignmentId;

    @Column(updatable = false)
    private @Nullable UUID onlyPartnerId;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String sitting;

    @Column
    private Instant opensAt;

    @Column
    private Instant dueAt;

    @Column(updatable = false)
    private boolean followsSession;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Opens opens;

    @Enumerated(EnumType.STRING)
    @Column
    private WorkStatus status;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant revealedAt;

    /** The one that this one follows; written by the database alone. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID afterId;

    protected Occurrence() {}

    public Occurrence(
            Assignment of,
            int number,
            String sitting,
            Opens opens,
            Instant opensAt,
            Instant dueAt,
            boolean followsSession) {
        super(Ids.next(), of.practiceId(), of.coupleId());
        this.assignmentId = of.getId();
        this.onlyPartnerId = of.onlyPartnerId();
        this.number = number;
        this.sitting = sitting;
        this.opens = opens;
        this.opensAt = opensAt;
        this.dueAt = dueAt;
        this.followsSession = followsSession;
        this.status = WorkStatus.ACTIVE;
    }

    /** Gives more time. @throws Refusal at {@code due} for a moment that has passed */
    public void extendTo(Instant newDue, Instant now) {
        if (!newDue.isAfter(now) || !newDue.isAfter(opensAt)) {
            throw new Refusal("due", "homework.assign.due-past");
        }
        dueAt = newDue;
    }

    /** Rests what is open and to come. What was due before is past: it stays as it was, and so do the figures of it. */
    public void pause(Instant now) {
        if (status == WorkStatus.ACTIVE && dueAt.isAfter(now)) {
            status = WorkStatus.PAUSED;
        }
    }

    /** Goes on, if there is time left; what came due while it rested is nobody's to have missed, and stays out of the figures. */
    public void resume(Instant now) {
        if (status == WorkStatus.PAUSED && dueAt.isAfter(now)) {
            status = WorkStatus.ACTIVE;
        }
    }

    /**
     * Goes on after a rest. What was open then and has no successor gets the time it had left; what came and went meanwhile
     * stays out of the figures, as after any pause.
     */
    void giveBack(Instant restedAt, Instant now, boolean last) {
        if (status == WorkStatus.PAUSED
                && last
                && dueAt.isAfter(restedAt)
                && !opensAt.isAfter(restedAt)
                && !dueAt.isAfter(now)) {
            dueAt = now.plus(Duration.between(restedAt, dueAt));
        }
        resume(now);
    }

    public int number() {
        return number;
    }

    public void withdraw() {
        status = WorkStatus.WITHDRAWN;
    }

    public OccurrenceId occurrenceId() {
        return new OccurrenceId(getId());
    }

    public UUID assignmentId() {
        return assignmentId;
    }

    public @Nullable UUID afterId() {
        return afterId;
    }

    public boolean hasOpenedBy(Instant now) {
        return !opensAt.isAfter(now);
    }

    public boolean opensBefore(Instant moment) {
        return opensAt.isBefore(moment);
    }

    public String sitting() {
        return sitting;
    }

    public Opens opens() {
        return opens;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public boolean isRevealed() {
        return revealedAt != null;
    }

    public WorkStatus status() {
        return status;
    }
}
