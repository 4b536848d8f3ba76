package org.hearthwork.access.internal;

import java.time.Duration;
import org.hearthwork.access.Actors;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What follows a sign-in: its line in the trail, and how long the session may stand idle. */
@Component
class SignInRecord {

    private static final Duration STAFF_IDLE = Duration.ofMinutes(15);
    private static final Duration PARTNER_IDLE = Duration.ofMinutes(30);

    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    SignInRecord(AuditTrail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void onSignIn(InteractiveAuthenticationSuccessEvent event) {
        if (!(event.getAuthentication().getPrincipal() instanceof SignedIn signedIn)) {
            return;
        }
        var actor = signedIn.actor();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            Duration idle = actor.role().isStaff() ? STAFF_IDLE : PARTNER_IDLE;
            attributes.getRequest().getSession().setMaxInactiveInterval((int) idle.toSeconds());
        }
        Actors.as(
                actor,
                () -> transaction.executeWithoutResult(
                        tx -> trail.done(Action.SIGNED_IN, actor.account().value(), actor.coupleId())));
    }
}
