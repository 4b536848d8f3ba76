package org.hearthwork.couples;

import java.time.Clock;
import java.util.List;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ForCareTeam;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.ForPartners;
import org.hearthwork.access.Invitations;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.couples.internal.CoupleRows;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Couples, for those who treat them, and each partner's view of their own. */
@Service
public class Couples {

    public static final int LONGEST_NAME = 60; // characters
    public static final int LONGEST_FACT = 200; // characters, of one line of the family context
    public static final int LONGEST_REASON = 2000; // characters, of a hold and of the decision that ends it

    private final CoupleRows rows;
    private final CareScope scope;
    private final Invitations invitations;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Couples(
            CoupleRows rows,
            CareScope scope,
            Invitations invitations,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.scope = scope;
        this.invitations = invitations;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The couples of the actor, by name. @param search part of a first name @param status null for every status */
    @ForCareTeam
    @Transactional(readOnly = true)
    public List<CoupleSummary> list(String search, @Nullable CoupleStatus status) {
        return rows.list(search.strip(), status);
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
        return rows.file(couple, partner -> invitations.statusOfPartner(partner.value()));
    }

    /**
     * Opens a couple's record with the actor as its care team.
     *
     * @throws Refusal at {@code firstNameA} or {@code firstNameB} when a name is missing or too long, at {@code children},
     *     {@code sitter} or {@code bestTime} when that is too long
     */
    @ForClinicians
    @Transactional
    public CoupleId open(NewCouple wanted) {
        String a = name("firstNameA", wanted.firstNameA());
        String b = name("firstNameB", wanted.firstNameB());
        NewCouple.Family family = wanted.family();
        NewCouple.Family stripped = new NewCouple.Family(
                atMost(LONGEST_FACT, "children", family.children()),
                atMost(LONGEST_FACT, "sitter", family.sitter()),
                atMost(LONGEST_FACT, "bestTime", family.bestTime()));
        CoupleId id = new CoupleId(Ids.next());
        rows.insert(id, new NewCouple(a, b, wanted.zone(), wanted.secrets(), stripped), clock.instant());
        trail.done(Action.CREATED_RECORD, id.value(), id.value());
        return id;
    }

    private static String atMost(int longest, String field, String typed) {
        String text = typed.strip();
        if (text.length() > longest) {
            throw new Refusal(field, "couples.text.long", longest, text.length() - longest);
        }
        return text;
    }

    private static String name(String field, String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new Refusal(field, "couples.name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(field, "couples.name.long", LONGEST_NAME);
        }
        return name;
    }

    /**
     * Invites one partner; an earlier link of theirs stops working.
     *
     * @return the path of the link, to hand over: it is shown once
     * @throws Refusal at {@code email} when it is missing, no e-mail, or the one of the other partner; without a field when
     *     the partner has an account already
     */
    @ForClinicians
    @Transactional
    public String invite(CoupleId id, Seat seat, String email) {
        Couple couple = scope.require(id);
        Partner partner = couple.partner(seat);
        if (!email.isBlank() && rows.emailOf(couple.other(partner).id()).equalsIgnoreCase(email.strip())) {
            throw new Refusal(
                    "email", "couples.invite.same-email", couple.other(partner).firstName());
        }
        String link = invitations.invitePartner(id.value(), partner.id().value(), partner.firstName(), email);
        rows.rememberEmail(partner.id(), email.strip());
        return link;
    }

    /** Records what a partner comes for; clinician-only. */
    @ForClinicians
    @Transactional
    public void recordAim(CoupleId id, Seat seat, Aim aim) {
        Couple couple = scope.require(id);
        PartnerId partner = couple.partner(seat).id();
        if (rows.recordAim(couple, partner, aim)) {
            trail.done(Action.RECORDED_AIM, partner.value(), id.value(), partner.value());
        }
    }

    /** Pauses, separates, closes or takes up a couple again; joint work follows (see {@link CoupleChanged}). */
    @ForClinicians
    @Transactional
    public void change(CoupleId id, CoupleStatus status) {
        if (scope.require(id).status() == status) {
            return;
        }
        rows.change(id, status);
        trail.done(Action.CHANGED_STATUS, id.value(), id.value());
        events.publishEvent(new CoupleChanged(id, status, rows.onHold(id)));
    }

    /** Stops joint work for safety, with neutral words to both. @throws Refusal at {@code reason} without one */
    @ForClinicians
    @Transactional
    public void hold(CoupleId id, String reason) {
        Couple couple = scope.require(id);
        if (reason.isBlank()) {
            throw new Refusal("reason", "couples.hold.reason-missing");
        }
        if (!rows.onHold(id)) {
            rows.placeHold(id, atMost(LONGEST_REASON, "reason", reason), clock.instant());
            trail.done(Action.PLACED_HOLD, id.value(), id.value());
            events.publishEvent(new CoupleChanged(id, couple.status(), true));
        }
    }

    /** Lifts the hold. @throws Refusal at {@code decision}: a hold ends only with a documented decision */
    @ForClinicians
    @Transactional
    public void lift(CoupleId id, String decision) {
        Couple couple = scope.require(id);
        if (decision.isBlank()) {
            throw new Refusal("decision", "couples.hold.decision-missing");
        }
        boolean lifted = rows.liftHold(
                id,
                atMost(LONGEST_REASON, "decision", decision),
                Actors.required().account().value(),
                clock.instant());
        if (lifted) {
            trail.done(Action.LIFTED_HOLD, id.value(), id.value());
            events.publishEvent(new CoupleChanged(id, couple.status(), false));
        }
    }

    /** Whether a safety hold is open; a clinician's question, never a partner's. */
    @ForCareTeam
    @Transactional
    public boolean onHold(CoupleId id) {
        scope.require(id);
        return rows.onHold(id);
    }

    /** The documents the signed-in partner has signed and not withdrawn. */
    @ForPartners
    @Transactional(readOnly = true)
    public List<ConsentDocument> signedByMe() {
        return rows.signed(new PartnerId(Actors.required().ownPartner()));
    }
}
