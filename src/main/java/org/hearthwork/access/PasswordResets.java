package org.hearthwork.access;

import java.time.Clock;
import java.util.Optional;
import org.hearthwork.access.internal.signin.PasswordDesk;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links for who forgot their password: handed over by a person, like an invitation, for 72 hours. */
@Service
public class PasswordResets {

    private final PasswordDesk desk;
    private final AuditTrail trail;
    private final Clock clock;
    private final FreshProof proof;

    PasswordResets(PasswordDesk desk, AuditTrail trail, Clock clock, FreshProof proof) {
        this.proof = proof;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a link for a member of staff; one made before stops working. Their password holds until they use it.
     *
     * @param appToo whether whoever uses it lost the phone too: the second step goes when the password is new
     * @return the path of the link, to be shown once: only its hash is kept
     */
    @ForOwner
    @Transactional
    public String linkForStaff(AccountId staff, boolean appToo) {
        proof.require();
        Optional<String> link = desk.linkForStaff(staff.value(), appToo, clock.instant());
        if (link.isEmpty()) {
            trail.denied(Action.GAVE_RESET_LINK, staff.value());
            throw new NotFound();
        }
        trail.done(Action.GAVE_RESET_LINK, staff.value(), null);
        return link.get();
    }

    /** What the link shows to its holder, or empty for a link that never was. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Optional<ResetLink> open(String token) {
        return desk.open(token, clock.instant());
    }

    /**
     * Sets the password, and ends all sessions of the account.
     *
     * @throws Refusal at {@code password} when it is not good enough, without a field when the link does not hold
     */
    @ForEveryone
    @Transactional
    public void use(String token, String password) {
        PasswordDesk.Account whose = desk.use(token, password, clock.instant());
        trail.beforeSignIn(whose.practice(), Action.RESET_PASSWORD, whose.id(), whose.couple(), whose.partner());
        if (whose.isWithoutApp()) {
            trail.beforeSignIn(whose.practice(), Action.ENDED_SECOND_STEP, whose.id(), whose.couple(), whose.partner());
        }
    }
}
