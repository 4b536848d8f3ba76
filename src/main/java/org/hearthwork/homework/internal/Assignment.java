package org.hearthwork.homework.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.couples.Partner;
import org.hearthwork.homework.AssignmentId;
import org.hearthwork.homework.AssignmentWish;
import org.hearthwork.homework.Audience;
import org.hearthwork.homework.RevealRule;
import org.hearthwork.homework.Sharing;
import org.hearthwork.homework.WhoSees;
import org.hearthwork.homework.WorkStatus;
import org.hearthwork.kit.Aggregate;
import org.hearthwork.kit.Refusal;
import org.hearthwork.library.Edition;
import org.hearthwork.library.Exercise;
import org.jspecify.annotations.Nullable;

/** An exercise given to a couple. It keeps the version it started with, and never widens who will see. */
@Entity
@Table(schema = "homework", name = "assignment")
public class Assignment extends Aggregate {

    @Column(updatable = false)
    private String exercise;

    @Column(updatable = false)
    private int exerciseVersion;

    @Column(updatable = false)
    private String firstSitting;

    @Column(updatable = false)
    private boolean smaller;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Audience audience;

    @Column(updatable = false)
    private @Nullable UUID onlyPartnerId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private WhoSees whoSees;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RevealRule reveal;

    @Column(updatable = false)
    private boolean clinicianReadsSealed;

    /** For the database's own guard: touch rests under a safety hold whoever it is for. */
    @Column(updatable = false)
    private boolean touch;

    /** That medical recovery was asked about, where it is about touch. */
    @Column(updatable = false)
    private boolean recoveryAsked;

    @Column(updatable = false)
    private String schedule;

    /** For the database, which opens one after the other: the sittings that follow the first one, and what each opens. */
    @Column(updatable = false)
    private String follows;

    /** For the database, which lets nothing else be matched: the questions of which something is made, by sitting. */
    @Column(updatable = false)
    private String matches;

    @Column(updatable = false)
    private String why;

    @Column(updatable = false)
    private String ifCue;

    @Column(updatable = false)
    private String thenAction;

    @Column(updatable = false)
    private String obstacle;

    @Column(name = "plan_b", updatable = false)
    private String planB;

    @Column(updatable = false)
    private @Nullable Integer confidence;

    @Enumerated(EnumType.STRING)
    @Column
    private WorkStatus status;

    @Column(updatable = false)
    private UUID assignedBy;

    @Column(updatable = false)
    private Instant assignedAt;

    /** Read by their addressee and on the assignment's page, never with it. */
    @ElementCollection
    @CollectionTable(schema = "homework", name = "personal_note", joinColumns = @JoinColumn(name = "assignment_id"))
    private List<PersonalNote> notes = new ArrayList<>();

    protected Assignment() {}

    public Assignment(
            UUID practice,
            AssignmentId id,
            UUID couple,
            AssignmentWish wish,
            Exercise exercise,
            List<Partner> partners,
            String schedule,
            UUID by,
            Instant now) {
        super(id.value(), practice, couple);
        this.exercise = exercise.key();
        this.exerciseVersion = exercise.version();
        this.touch = exercise.touch();
        this.recoveryAsked = exercise.touch() && wish.recoveryAsked();
        this.firstSitting = wish.sitting();
        this.smaller = wish.smaller();
        this.audience = wish.audience();
        this.onlyPartnerId = partners.size() == 1 ? partners.getFirst().id().value() : null;
        this.whoSees = wish.whoSees();
        this.reveal = wish.reveal();
        this.clinicianReadsSealed = wish.clinicianReadsSealed();
        this.schedule = schedule;
        this.follows = following(wish, exercise);
        this.matches = matched(exercise);
        this.why = wish.kit().why().strip();
        this.ifCue = wish.kit().cue().strip();
        this.thenAction = wish.kit().action().strip();
        this.obstacle = wish.kit().obstacle().strip();
        this.planB = wish.kit().planB().strip();
        this.confidence = wish.kit().confidence();
        this.status = WorkStatus.ACTIVE;
        this.assignedBy = by;
        this.assignedAt = now;
        partners.forEach(partner -> {
            String note = wish.notes().getOrDefault(partner.seat(), "").strip();
            if (!note.isEmpty()) {
                notes.add(new PersonalNote(this, partner, note));
            }
        });
    }

    /**
     * As the database takes it: "agree:AT_ONCE look-back:WHEN_BOTH_IN". What comes round on days that the two choose does so
     * where the schedule names none.
     */
    static String following(AssignmentWish wish, Exercise exercise) {
        return exercise.sitting(wish.sitting()).stream()
                .flatMap(first -> exercise.inAnyRound(first).stream())
                .filter(next -> !next.comesAgain() || !wish.schedule().belongsToDays())
                .map(next -> next.key() + ":"
                        + wish.sharing().opens(next.prompts(wish.smaller())).name())
                .collect(Collectors.joining(" "));
    }

    /** As the database takes it: "wish:windows,ideas". */
    static String matched(Exercise exercise) {
        return exercise.sittings().stream()
                .filter(sitting -> !sitting.mechanisms().isEmpty())
                .map(sitting -> sitting.key() + ":" + String.join(",", sitting.matched()))
                .collect(Collectors.joining(" "));
    }

    public void pause() {
        refuseWithdrawn();
        status = WorkStatus.PAUSED;
    }

    public void resume() {
        refuseWithdrawn();
        status = WorkStatus.ACTIVE;
    }

    public void withdraw() {
        status = WorkStatus.WITHDRAWN;
    }

    private void refuseWithdrawn() {
        if (status == WorkStatus.WITHDRAWN) {
            throw new Refusal("", "homework.withdrawn");
        }
    }

    @Nullable
    UUID onlyPartnerId() {
        return onlyPartnerId;
    }

    public AssignmentId assignmentId() {
        return new AssignmentId(getId());
    }

    public Edition edition() {
        return new Edition(exercise, exerciseVersion);
    }

    public String firstSitting() {
        return firstSitting;
    }

    public boolean smaller() {
        return smaller;
    }

    public Audience audience() {
        return audience;
    }

    public Sharing sharing() {
        return new Sharing(audience, whoSees, reveal);
    }

    public boolean clinicianReadsSealed() {
        return clinicianReadsSealed;
    }

    /** With its lines as they are kept: sealed. */
    public AssignmentWish.Kit kit() {
        return new AssignmentWish.Kit(why, ifCue, thenAction, obstacle, planB, confidence);
    }

    public WorkStatus status() {
        return status;
    }
}
