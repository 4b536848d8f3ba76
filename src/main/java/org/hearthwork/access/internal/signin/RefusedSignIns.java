package org.hearthwork.access.internal.signin;

import org.hearthwork.access.Actor;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/**
 * The lines of sign-ins that were refused. They are written beside the answer and not before it: an e-mail without an
 * account has no practice and so no line, and nobody is to tell the two apart by a clock.
 */
@Component
class RefusedSignIns {

    private static final Logger log = LoggerFactory.getLogger(RefusedSignIns.class);

    private final Accounts accounts;
    private final AuditTrail trail;

    RefusedSignIns(Accounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    void failed(String email) {
        write(Action.SIGN_IN_FAILED, email);
    }

    /** With the right password: somebody knows it. */
    void failedAtSecondStep(String email) {
        write(Action.SECOND_STEP_FAILED, email);
    }

    /** Somebody has a copy of one of their passkeys, or what they have is one. */
    void countedBack(String email) {
        write(Action.PASSKEY_COUNTED_BACK, email);
    }

    void throttled(String email) {
        write(Action.SIGN_IN_THROTTLED, email);
    }

    private void write(Action action, String email) {
        Thread.ofVirtual().name("refused-sign-in").start(() -> {
            try {
                Actor whose = accounts.loadUserByUsername(email).actor();
                trail.beforeSignIn(
                        whose.practiceId(), action, whose.account().value(), whose.coupleId(), whose.partnerId());
            } catch (UsernameNotFoundException nobody) {
                log.debug("A sign-in with an unknown e-mail was refused");
            } catch (RuntimeException failed) {
                log.warn(
                        "A refused sign-in is missing in the trail: {}",
                        failed.getClass().getSimpleName());
            }
        });
    }
}
