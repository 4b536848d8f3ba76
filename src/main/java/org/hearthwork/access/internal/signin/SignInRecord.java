package org.hearthwork.access.internal.signin;

import org.hearthwork.access.Actor;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What follows a sign-in, as the person who has just signed in: their session begins, with its line in the trail. */
@Component
class SignInRecord {

    private final Stays stays;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    SignInRecord(Stays stays, AuditTrail trail, PlatformTransactionManager transactions) {
        this.stays = stays;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void onSignIn(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            Actor actor = signedIn.actor();
            transaction.executeWithoutResult(tx -> {
                stays.begin(attributes.getRequest(), actor);
                trail.done(Action.SIGNED_IN, actor.account().value(), actor.coupleId());
            });
        }
    }
}
