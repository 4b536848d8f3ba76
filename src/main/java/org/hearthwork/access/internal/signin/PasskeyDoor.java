package org.hearthwork.access.internal.signin;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hearthwork.access.Actor;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.WhoAsks;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.hearthwork.access.internal.passkey.Passkeys;
import org.hearthwork.access.internal.passkey.Passkeys.Answered;
import org.hearthwork.access.internal.passkey.Passkeys.Came;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets in by a passkey alone, which is had and unlocked at once. Tries are counted for the network alone: nobody guesses a
 * signature, and whoever keeps an account busy, by passwords or by bad answers, does not keep its passkey out.
 */
@Component
public class PasskeyDoor {

    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Throttle throttle;
    private final RefusedSignIns refused;
    private final Clock clock;
    private final TransactionTemplate transaction;

    PasskeyDoor(
            Passkeys passkeys,
            Accounts accounts,
            Throttle throttle,
            RefusedSignIns refused,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.throttle = throttle;
        this.refused = refused;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Where passkeys of this installation work: scheme, host and port, as a browser names where its page is from. */
    public String origin() {
        return passkeys.origin();
    }

    /** The question for whoever comes, in JSON, as a browser understands it. */
    public String ask() {
        return passkeys.askToSignIn();
    }

    /** The question for who stands before the second door. @throws Refusal when the password does not stand any more */
    public String ask(PasswordShown waiting) {
        return ofWhoWaits(waiting, passkeys::askToSignIn).orElseThrow(() -> new Refusal("", "access.login.stale"));
    }

    /** Whether who stands before the second door has a passkey, and may still be asked for it. */
    public boolean isForOneOf(PasswordShown waiting) {
        return ofWhoWaits(waiting, passkeys::has).orElse(false);
    }

    /** Empty when the password was shown too long ago, or when the sessions of the account were ended since. */
    private <T> Optional<T> ofWhoWaits(PasswordShown waiting, Function<Actor, T> asking) {
        if (waiting.isOver(clock.instant())) {
            return Optional.empty();
        }
        try {
            return WhoAsks.isNobody(() -> Objects.requireNonNull(transaction.execute(tx -> {
                SignedIn account = accounts.loadUserByUsername(waiting.email());
                return Objects.equals(account.epoch(), waiting.epoch())
                        ? Optional.of(asking.apply(account.actor()))
                        : Optional.empty();
            })));
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }

    /**
     * @param answer in JSON, as the browser gives it
     * @return whoever it is, signed in
     * @throws TooManyTries before it was looked at
     * @throws BadCredentialsException when it opens nothing: alike whether nobody has such a passkey, the account is closed, or
     *     it does not answer what was asked
     */
    SignedIn open(String answer, String address) {
        return WhoAsks.isNobody(() -> lookAt(answer, address));
    }

    private SignedIn lookAt(String answer, String address) {
        if (passkeys.named(answer).isEmpty()) {
            throw new BadCredentialsException("no answer, and so no try");
        }
        try {
            Throttle.Verdict verdict = throttle.takeOfNetwork(address);
            if (!verdict.mayTry()) {
                if (verdict.isNews()) {
                    passkeys.isAskedToSignIn().ifPresent(refused::throttled);
                }
                throw new TooManyTries(verdict.pause());
            }
            LookedAt looked = Objects.requireNonNull(transaction.execute(tx -> judge(answer)));
            if (looked.whose() == null) {
                tell(looked.answered());
                throw new BadCredentialsException("not a passkey of an account");
            }
            throttle.giveBackOfNetwork(address);
            return looked.whose();
        } catch (DataAccessException | TransactionException unreachable) {
            throw new InternalAuthenticationServiceException("passkeys cannot be looked at", unreachable);
        }
    }

    private record LookedAt(Answered answered, @Nullable SignedIn whose) {}

    /** Whose it is, as it is while the passkey is held: what takes that away afterwards ends the session too. */
    private LookedAt judge(String answer) {
        Answered answered = passkeys.answersToSignIn(answer);
        String email = answered.email();
        return new LookedAt(
                answered, answered.came() == Came.SHOWN && email != null ? accounts.loadUserByUsername(email) : null);
    }

    /** At the second door it is of whose password was shown, whosever passkey it is. */
    private void tell(Answered answered) {
        String email = answered.email();
        if (email != null && answered.came() == Came.COUNTED_BACK) {
            refused.countedBack(email);
        } else if (answered.asked() != null) {
            refused.failedAtSecondStep(answered.asked());
        } else if (email != null) {
            refused.failed(email);
        }
    }
}
