package org.hearthwork.homework.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.homework.CouldntReason;
import org.hearthwork.homework.PartState;
import org.hearthwork.homework.ParticipationId;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;

/** One partner's part in one occurrence. Open, missed and paused are told by time and the occurrence, not kept here. */
@Entity
@Table(schema = "homework", name = "participation")
public class Participation extends Aggregate {

    @Column(updatable = false)
    private UUID occurrenceId;

    @Column(updatable = false)
    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Seat seat;

    @Enumerated(EnumType.STRING)
    @Column
    private PartState state;

    @Column
    private @Nullable Instant startedAt;

    @Column
    private @Nullable Instant finishedAt;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant takenBackAt;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable CouldntReason reason;

    /** Written by the database alone, from when it is begun. */
    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private @Nullable Secrets secrets;

    @Column
    private int atPrompt;

    protected Participation() {}

    public Participation(Occurrence in, Partner partner) {
        super(Ids.next(), in.practiceId(), in.coupleId());
        this.occurrenceId = in.getId();
        this.partnerId = partner.id().value();
        this.seat = partner.seat();
        this.state = PartState.WAITING;
    }

    public void start(Instant now) {
        if (state == PartState.WAITING) {
            state = PartState.STARTED;
            startedAt = now;
        }
    }

    /** Remembers the prompt in view, so that any device goes on from there. */
    public void moveTo(int prompt) {
        refuseFinished();
        atPrompt = prompt;
    }

    public void finish(Instant now) {
        refuseFinished();
        start(now);
        state = PartState.DONE;
        finishedAt = now;
    }

    public void couldnt(CouldntReason why, Instant now) {
        refuseFinished();
        state = PartState.COULDNT;
        reason = why;
        finishedAt = now;
    }

    private void refuseFinished() {
        if (isFinished()) {
            throw new Refusal("", "homework.do.finished");
        }
    }

    public boolean isFinished() {
        return state == PartState.DONE || state == PartState.COULDNT;
    }

    public boolean isDone() {
        return state == PartState.DONE;
    }

    public boolean isStarted() {
        return state == PartState.STARTED;
    }

    /** Handed in before and taken back by its author, which is written by the database alone. */
    public boolean wasTakenBack() {
        return takenBackAt != null;
    }

    /**
     * The policy its words come under: what is begun or handed in under limited secrets stays under them.
     *
     * @param now the couple's of today
     */
    public Secrets policy(Secrets now) {
        if (secrets == null) {
            return now;
        }
        return isFinished() ? secrets : secrets.narrower(now);
    }

    public ParticipationId participationId() {
        return new ParticipationId(getId());
    }

    public UUID occurrenceId() {
        return occurrenceId;
    }

    public UUID partnerId() {
        return partnerId;
    }

    public Seat seat() {
        return seat;
    }

    public int atPrompt() {
        return atPrompt;
    }
}
