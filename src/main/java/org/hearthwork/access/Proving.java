package org.hearthwork.access;

import org.hearthwork.access.internal.factor.SecondStep;
import org.hearthwork.access.internal.signin.PasswordDesk;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Showing once more who one is, within a session: by the code of one's app, or by the password where there is none. */
@Service
public class Proving {

    private final SecondStep secondStep;
    private final PasswordDesk desk;
    private final Stays stays;
    private final AuditTrail trail;

    Proving(SecondStep secondStep, PasswordDesk desk, Stays stays, AuditTrail trail) {
        this.secondStep = secondStep;
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
        trail.done(Action.PROVED_ANEW, me.account().value(), me.coupleId());
        stays.proveHere();
    }
}
