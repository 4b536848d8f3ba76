package org.hearthwork.access.internal.signin;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.hearthwork.access.Actor;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.WhoAsks;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.hearthwork.access.internal.factor.SecondStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Between the password and the sign-in: who has shown the one stands here, and is let in by the second step. */
@Component
public class SecondDoor {

    private final Accounts accounts;
    private final SecondStep secondStep;
    private final Throttle throttle;
    private final RefusedSignIns refused;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SecondDoor(
            Accounts accounts,
            SecondStep secondStep,
            Throttle throttle,
            RefusedSignIns refused,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.throttle = throttle;
        this.refused = refused;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Who stands there, or empty for nobody, also for who has stood there for too long. */
    public Optional<PasswordShown> whoWaits(@Nullable Object attribute) {
        return attribute instanceof PasswordShown shown && !shown.isOver(clock.instant())
                ? Optional.of(shown)
                : Optional.empty();
    }

    /**
     * @return whoever it is, signed in
     * @throws TooManyTries before the code was looked at
     * @throws BadCredentialsException when it is none of theirs
     * @throws PasswordForgotten when the sessions of the account were ended since the password was shown
     */
    SignedIn open(PasswordShown waiting, String code, String address) {
        return WhoAsks.isNobody(() -> lookAt(waiting, code, address));
    }

    private SignedIn lookAt(PasswordShown waiting, String code, String address) {
        if (code.isBlank()) {
            throw new BadCredentialsException("no code, and so no try");
        }
        String email = waiting.email();
        try {
            Throttle.Verdict verdict = throttle.take(email, address);
            if (!verdict.mayTry()) {
                if (verdict.isNews()) {
                    refused.throttled(email);
                }
                throw new TooManyTries(verdict.pause());
            }
            if (!isShown(waiting, code)) {
                refused.failedAtSecondStep(email);
                throw new BadCredentialsException("not a code of this account");
            }
            throttle.giveBack(email, address);
            // As it is now: setting up has ended every session that began without.
            return accounts.loadUserByUsername(email);
        } catch (DataAccessException | TransactionException unreachable) {
            throw new InternalAuthenticationServiceException("codes cannot be looked at", unreachable);
        }
    }

    private boolean isShown(PasswordShown waiting, String code) {
        return Boolean.TRUE.equals(transaction.execute(tx -> {
            SignedIn account = accounts.loadUserByUsername(waiting.email());
            if (!Objects.equals(account.epoch(), waiting.epoch())) {
                throw new PasswordForgotten();
            }
            Actor whose = account.actor();
            NewAuthenticator wanted = waiting.toSetUp();
            return wanted == null ? secondStep.takes(whose, code) : secondStep.begins(whose, wanted, code);
        }));
    }
}
