package org.hearthwork.access;

import static org.hearthwork.kit.Columns.utc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.internal.InvitationDesk;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.AllAtOnce;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which people come in: 72 hours, single use, revoked by the next one sent. */
@Service
public class Invitations {

    private final InvitationDesk desk;
    private final Once once;
    private final AuditTrail trail;
    private final Clock clock;
    private final FreshProof proof;

    Invitations(InvitationDesk desk, Once once, AuditTrail trail, Clock clock, FreshProof proof) {
        this.proof = proof;
        this.desk = desk;
        this.once = once;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Invites one partner of a couple of the actor, and revokes what was sent to them before.
     *
     * @param link to hand over; only its hash is kept
     * @throws Refusal when the e-mail is no e-mail or has an account already
     */
    @ForClinicians
    @Transactional
    public void invitePartner(UUID couple, UUID partner, String name, String email, InvitationLink link) {
        desk.send(Role.PARTNER, name, Emails.required("email", email), couple, partner, link, now());
        trail.done(Action.INVITED_PARTNER, partner, couple);
    }

    /** Whether this link was sent already: then the wish has arrived before. */
    @ForStaff
    @Transactional(readOnly = true)
    public boolean isSent(InvitationLink link) {
        return desk.isSent(link);
    }

    /** Invites a member of staff. @return the path of the link to hand over */
    @ForOwner
    @Transactional
    public String inviteStaff(Role role, String name, String email) {
        return inviteStaff(role, name, email, InvitationLink.fresh());
    }

    /** The same for a wish that may arrive twice: it is one invitation, and one link. */
    @ForOwner
    @Transactional
    public String inviteStaff(Role role, String name, String email, InvitationLink link) {
        proof.require();
        if (role == Role.PARTNER) {
            throw new Refusal("role", "access.people.role-missing");
        }
        String to = Emails.required("email", email);
        once.alone(UUID.nameUUIDFromBytes(to.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
        if (!desk.isSent(link)) {
            desk.send(role, Names.required("name", name), to, null, null, link, now());
            trail.done(Action.INVITED_STAFF, null, null);
        }
        return link.path();
    }

    /** The staff who were invited and have not come yet. */
    @ForOwner
    @Transactional(readOnly = true)
    public List<PendingInvitation> pendingStaff() {
        return desk.pendingStaff(now());
    }

    /** Makes the link of an invited member of staff worthless. */
    @ForOwner
    @Transactional
    public void withdraw(UUID invitation) {
        if (desk.revoke(invitation, now())) {
            trail.done(Action.WITHDREW_INVITATION, invitation, null);
        }
    }

    /** The state of the invitations of one partner, newest first. */
    @ForStaff
    @Transactional(readOnly = true)
    public InvitationStatus statusOfPartner(UUID partner) {
        return desk.statusOfPartner(partner, now());
    }

    /** What the link shows to its holder, or empty for a link that never was. */
    @ForEveryone
    @Transactional
    public Optional<OpenInvitation> open(String token) {
        return desk.open(token, now());
    }

    /**
     * Makes the account of a member of staff from their link.
     *
     * @return the e-mail to sign in with
     * @throws Refusal for a password that is too short, too common or equal to the e-mail, or a link that does not hold
     */
    @ForEveryone
    @Transactional
    public String acceptAsStaff(String token, String name, String password) {
        AllAtOnce form = new AllAtOnce();
        String known = form.ask(() -> Names.required("name", name), "");
        String hash = form.ask(() -> desk.checkedHash(token, known, password, now()), "");
        form.decide();
        InvitationDesk.Accepted accepted = desk.accept(token, known, hash, Ids.next(), now());
        trail.beforeSignIn(accepted.practice(), Action.ACCEPTED_INVITATION, accepted.account(), null, null);
        return accepted.email();
    }

    /**
     * Hashes the password that the holder of a link has chosen, held against what the invitation says of them.
     *
     * @throws Refusal at {@code password}, or without a field for a link that never was
     */
    @ForEveryone
    @Transactional
    public String checkedHash(String token, String name, String password) {
        return desk.checkedHash(token, name, password, now());
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
