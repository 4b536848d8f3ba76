package org.hearthwork.couples;

import java.time.Clock;
import java.util.List;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.LastChanges;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.access.Once;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.internal.CoupleRows;
import org.hearthwork.couples.internal.HoldRows;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.hearthwork.kit.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Couples, for those who treat them, and each partner's view of their own. */
@Service
public class Couples {

    public static final int AT_ONCE = 100; // couples of a list
    public static final int LONGEST_FACT = 200; // characters, of one line of the family context

    private final CoupleRows rows;
    private final HoldRows holds;
    private final CareScope scope;
    private final Invitations invitations;
    private final Once once;
    private final LastChanges changes;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Couples(
            CoupleRows rows,
            HoldRows holds,
            CareScope scope,
            Invitations invitations,
            Once once,
            LastChanges changes,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.holds = holds;
        this.scope = scope;
        this.invitations = invitations;
        this.once = once;
        this.changes = changes;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The couples of the actor, by name, {@value #AT_ONCE} at once.
     *
     * @param search part of a first name
     * @param status null for every status
     * @param after how many were shown before
     */
    @ForCareTeam
    @Transactional(readOnly = true)
    public Stretch<CoupleSummary> list(String search, @Nullable CoupleStatus status, int after) {
        return Stretch.of(rows.list(search.strip(), status, false, after, AT_ONCE + 1), AT_ONCE);
    }

    /** Those who are not closed, to choose one from. */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<CoupleSummary> choice(String search, int after, int most) {
        return rows.list(search.strip(), null, true, after, Math.clamp(most, 1, AT_ONCE));
    }

    @ForCareTeam
    @Transactional
    public Couple get(CoupleId id) {
        return scope.require(id);
    }

    /** The couple of the signed-in partner. */
    @ForPartners
    @Transactional(readOnly = true)
    public Couple own() {
        return scope.own();
    }

    /** The people side of the record; opening it is in the trail. */
    @ForCareTeam
    @Transactional
    public CoupleFile file(CoupleId id) {
        Couple couple = scope.require(id);
        trail.done(Action.OPENED_PEOPLE, id.value(), id.value());
        return file(couple);
    }

    /**
     * Opens a couple's record with the actor as its care team.
     *
     * @throws Refusal at {@code firstNameA} or {@code firstNameB} when a name is missing or too long, at {@code calledA} or
     *     {@code calledB} when the two could not be told apart, at {@code children}, {@code sitter} or {@code bestTime} when
     *     that is too long
     */
    @ForClinicians
    @Transactional
    public CoupleId open(NewCouple wanted) {
        return open(CoupleId.next(), wanted);
    }

    /** The same for a wish that may arrive twice: it is one couple. @param id the one it shall have */
    @ForClinicians
    @Transactional
    public CoupleId open(CoupleId id, NewCouple wanted) {
        once.alone(id.value());
        if (rows.exists(id)) {
            return scope.require(id).id();
        }
        NewCouple.Called called = called(wanted);
        NewCouple.Family family = wanted.family();
        NewCouple.Family stripped = new NewCouple.Family(
                Typed.atMost(LONGEST_FACT, "children", family.children()),
                Typed.atMost(LONGEST_FACT, "sitter", family.sitter()),
                Typed.atMost(LONGEST_FACT, "bestTime", family.bestTime()));
        rows.insert(
                id, new NewCouple(called.a(), called.b(), wanted.zone(), wanted.secrets(), stripped), clock.instant());
        trail.done(Action.CREATED_RECORD, id.value(), id.value());
        return id;
    }

    /** What the two will be called, everywhere: by their first names, and by more where those are alike. */
    private static NewCouple.Called called(NewCouple wanted) {
        String a = Typed.firstName("firstNameA", wanted.firstNameA());
        String b = Typed.firstName("firstNameB", wanted.firstNameB());
        if (!Namesakes.alike(a, b)) {
            return new NewCouple.Called(a, b);
        }
        String calledA =
                Typed.firstName("calledA", Namesakes.called(a, wanted.called().a()));
        String calledB =
                Typed.firstName("calledB", Namesakes.called(b, wanted.called().b()));
        if (Namesakes.alike(calledA, calledB)) {
            throw new Refusal("calledA", "couples.called.alike", calledA);
        }
        return new NewCouple.Called(calledA, calledB);
    }

    /**
     * Records what a partner comes for; clinician-only.
     *
     * @param shown what was recorded when it was looked at
     * @throws Overtaken with the {@link Aim} of now, when somebody recorded another since
     */
    @ForClinicians
    @Transactional
    public void recordAim(CoupleId id, Seat seat, @Nullable Aim shown, Aim aim) {
        Couple couple = scope.require(id);
        PartnerId partner = couple.partner(seat).id();
        once.alone(partner.value());
        Aim now = rows.aimOf(partner);
        if (now == aim) {
            return;
        }
        if (now != null && now != shown) {
            throw changes.overtaken(What.AIM, partner.value(), now);
        }
        rows.recordAim(couple, partner, aim);
        changes.note(What.AIM, partner.value(), id.value());
        trail.done(Action.RECORDED_AIM, partner.value(), id.value(), partner.value());
    }

    /**
     * Pauses, separates, closes or takes up a couple again; joint work follows (see {@link CoupleChanged}).
     *
     * @param shown the version of the {@link CoupleFile} that was looked at
     * @throws Overtaken with the {@link CoupleFile} of now, when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void change(CoupleId id, int shown, CoupleStatus status) {
        if (scope.require(id).status() == status) {
            return;
        }
        if (!rows.change(id, shown, status)) {
            Couple now = scope.require(id);
            throw changes.overtaken(What.STATUS, id.value(), file(now));
        }
        changes.note(What.STATUS, id.value(), id.value());
        trail.done(Action.CHANGED_STATUS, id.value(), id.value());
        events.publishEvent(new CoupleChanged(id, status, holds.onHold(id)));
    }

    /**
     * Changes the confidentiality policy: both are asked to read and sign its text anew, and start no homework before.
     *
     * @param shown the version of the {@link CoupleFile} that was looked at
     * @throws Overtaken with the {@link CoupleFile} of now, when somebody changed it since
     */
    @ForClinicians
    @Transactional
    public void changePolicy(CoupleId id, int shown, Secrets policy) {
        Couple couple = scope.require(id);
        if (file(couple).secrets() == policy) {
            return;
        }
        if (!rows.changePolicy(id, shown, policy)) {
            throw changes.overtaken(What.STATUS, id.value(), file(couple));
        }
        changes.note(What.STATUS, id.value(), id.value());
        trail.done(Action.CHANGED_POLICY, id.value(), id.value());
    }

    private CoupleFile file(Couple couple) {
        return rows.file(couple, one -> invitations.statusOfPartner(one.value()));
    }
}
