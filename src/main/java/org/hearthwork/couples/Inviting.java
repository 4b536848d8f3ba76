package org.hearthwork.couples;

import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.LastChanges;
import org.hearthwork.access.LastChanges.What;
import org.hearthwork.access.Once;
import org.hearthwork.couples.internal.CoupleRows;
import org.hearthwork.kit.Overtaken;
import org.hearthwork.kit.Refusal;
import org.hearthwork.kit.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites the partners of a couple, one by one. */
@Service
public class Inviting {

    private final CoupleRows rows;
    private final CareScope scope;
    private final Invitations invitations;
    private final Once once;
    private final LastChanges changes;

    Inviting(CoupleRows rows, CareScope scope, Invitations invitations, Once once, LastChanges changes) {
        this.rows = rows;
        this.scope = scope;
        this.invitations = invitations;
        this.once = once;
        this.changes = changes;
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
        return invite(id, seat, email, InvitationLink.fresh(), null);
    }

    /**
     * The same for a wish that may arrive twice: it is one invitation, and one link.
     *
     * @param link the one to send, made when the dialog opened
     * @param shown how the invitation stood when it was looked at, or null to send whatever happened since
     * @throws Overtaken with the {@link InvitationStatus} of now, when a colleague invited them since
     */
    @ForClinicians
    @Transactional
    public String invite(CoupleId id, Seat seat, String email, InvitationLink link, @Nullable InvitationStatus shown) {
        Couple couple = scope.require(id);
        Partner partner = couple.partner(seat);
        once.alone(partner.id().value());
        if (invitations.isSent(link)) {
            return link.path();
        }
        InvitationStatus now = invitations.statusOfPartner(partner.id().value());
        if (shown != null && now.isSentAnewAfter(shown)) {
            throw changes.overtaken(What.INVITATION, partner.id().value(), now);
        }
        if (!email.isBlank() && rows.emailOf(couple.other(partner).id()).equalsIgnoreCase(email.strip())) {
            throw new Refusal(
                    "email", "couples.invite.same-email", couple.other(partner).firstName());
        }
        invitations.invitePartner(id.value(), partner.id().value(), partner.firstName(), email, link);
        rows.rememberEmail(partner.id(), email.strip());
        changes.note(What.INVITATION, partner.id().value(), id.value());
        return link.path();
    }
}
