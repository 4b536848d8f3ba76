package org.hearthwork.access;

import org.hearthwork.access.internal.factor.SecondStep;
import org.hearthwork.access.internal.passkey.Passkeys;
import org.hearthwork.access.internal.passkey.Passkeys.Answered;
import org.hearthwork.access.internal.passkey.Passkeys.Came;
import org.hearthwork.access.internal.signin.PasswordDesk;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Showing once more who one is, within a session: by a passkey, by the code of one's app, or by the password where there is
 * no app.
 */
@Service
public class Proving {

    private final SecondStep secondStep;
    private final Passkeys passkeys;
    private final PasswordDesk desk;
    private final Stays stays;
    private final AuditTrail trail;

    Proving(SecondStep secondStep, Passkeys passkeys, PasswordDesk desk, Stays stays, AuditTrail trail) {
        this.secondStep = secondStep;
        this.passkeys = passkeys;
        this.desk = desk;
        this.stays = stays;
        this.trail = trail;
    }

    /** Whether it is a code that is asked for. */
    @ForSignedIn
    @Transactional
    public boolean isByCode() {
        return secondStep.isSetUp(Actors.required());
    }

    /** @throws Refusal at {@code proof} when it is not theirs, or when it was tried too often */
    // A wrong guess is counted though it is refused.
    @ForSignedIn
    @Transactional(noRollbackFor = Refusal.class)
    public void prove(String typed) {
        if (typed.isBlank()) {
            throw new Refusal("proof", "access.second.missing");
        }
        Actor me = Actors.required();
        desk.takeTry(me, "proof");
        if (secondStep.isSetUp(me)) {
            if (!secondStep.takes(me, typed)) {
                throw new Refusal("proof", "access.second.error");
            }
        } else if (!desk.isPasswordOf(me, typed)) {
            throw new Refusal("proof", "access.password.current-wrong");
        }
        proved(me);
    }

    private void proved(Actor me) {
        trail.done(Action.PROVED_ANEW, me.account().value(), me.coupleId());
        stays.proveHere();
    }

    /** Whether the actor has a passkey to prove it by. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public boolean hasPasskey() {
        return passkeys.has(Actors.required());
    }

    /** Asks for a passkey of the actor. @return the question in JSON, as a browser understands it */
    @ForSignedIn
    @Transactional(readOnly = true)
    public String askPasskey() {
        return passkeys.askToProve(Actors.required());
    }

    /** No try is counted: nobody guesses a signature. @throws Refusal when it is none of theirs or does not answer what was asked */
    // One that counts back is told of though it is refused.
    @ForSignedIn
    @Transactional(noRollbackFor = Refusal.class)
    public void proveByPasskey(String answer) {
        Actor me = Actors.required();
        Answered answered = passkeys.answersToProve(answer);
        if (answered.came() == Came.COUNTED_BACK) {
            trail.done(Action.PASSKEY_COUNTED_BACK, me.account().value(), me.coupleId());
        }
        if (answered.came() != Came.SHOWN) {
            throw new Refusal("", "access.passkey.refused");
        }
        proved(me);
    }
}
