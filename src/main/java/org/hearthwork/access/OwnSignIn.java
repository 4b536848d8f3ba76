package org.hearthwork.access;

import java.time.Clock;
import java.util.List;
import org.hearthwork.access.internal.signin.PasswordDesk;
import org.hearthwork.access.internal.stay.StayRows;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about their own signing in: the password, and where they are signed in. */
@Service
public class OwnSignIn {

    private final StayRows rows;
    private final Stays stays;
    private final PasswordDesk desk;
    private final AuditTrail trail;
    private final FreshProof proof;
    private final Clock clock;

    OwnSignIn(StayRows rows, Stays stays, PasswordDesk desk, AuditTrail trail, FreshProof proof, Clock clock) {
        this.proof = proof;
        this.rows = rows;
        this.stays = stays;
        this.desk = desk;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where the actor is signed in now, the newest use first. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<SignedInAt> whereSignedIn() {
        return rows.mine(stays.idHere().orElse(null), clock.instant());
    }

    /** Ends every session of the actor, here too. */
    @ForSignedIn
    @Transactional
    public void signOutEverywhere() {
        rows.endAllMine();
        trail.done(
                Action.SIGNED_OUT_EVERYWHERE,
                Actors.account(),
                Actors.required().coupleId());
        stays.lookAgain();
    }

    /**
     * Changes the actor's password, and ends all their sessions: they sign in again with the new one.
     *
     * @throws Refusal at {@code current} when it is not the one they have, at {@code password} when the new one is not good
     */
    // A wrong guess is counted though it is refused.
    @ForSignedIn
    @Transactional(noRollbackFor = Refusal.class)
    public void changePassword(String current, String wanted) {
        proof.require();
        desk.change(Actors.required(), current, wanted);
        trail.done(Action.CHANGED_PASSWORD, Actors.account(), Actors.required().coupleId());
        stays.lookAgain();
    }
}
