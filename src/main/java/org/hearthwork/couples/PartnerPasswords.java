package org.hearthwork.couples;

import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.time.Instant;
import org.hearthwork.access.ForClinicians;
import org.hearthwork.access.FreshProof;
import org.hearthwork.access.OneTimeLink;
import org.hearthwork.access.ResetLink;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Seat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A new password for a partner who forgot theirs, by a link that their clinician hands over. */
@Service
public class PartnerPasswords {

    private final CareScope scope;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;
    private final FreshProof proof;

    PartnerPasswords(CareScope scope, JdbcClient jdbc, AuditTrail trail, Clock clock, FreshProof proof) {
        this.proof = proof;
        this.scope = scope;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a link for one partner of a couple of the actor; one made before stops working, and the password holds until
     * the link is used.
     *
     * @param appToo whether they lost the phone too: the second step goes when the password is new
     * @return the path of the link, to be shown once: only its hash is kept
     * @throws NotFound for a partner without an account
     */
    @ForClinicians
    @Transactional
    public String link(CoupleId couple, Seat seat, boolean appToo) {
        proof.require();
        Partner partner = scope.require(couple).partner(seat);
        OneTimeLink link = OneTimeLink.forNewPassword();
        Instant now = clock.instant();
        boolean made = jdbc.sql("select couples.reset_partner(:partner, :id, :hash, :app, :now, :until)")
                .param("partner", partner.id().value())
                .param("id", Ids.next())
                .param("hash", link.hash())
                .param("app", appToo)
                .param("now", utc(now))
                .param("until", utc(now.plus(ResetLink.VALID)))
                .query(Boolean.class)
                .single();
        if (!made) {
            trail.denied(Action.GAVE_RESET_LINK, partner.id().value());
            throw new NotFound();
        }
        trail.done(
                Action.GAVE_RESET_LINK,
                partner.id().value(),
                couple.value(),
                partner.id().value());
        return link.path();
    }
}
