package org.hearthwork.access.internal.signin;

import java.time.Clock;
import java.util.Objects;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.WhoAsks;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.access.internal.factor.PasswordShown;
import org.hearthwork.access.internal.factor.SecondStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets in who knows the password. A stranger learns nothing about who has an account: the answer is the same, an unknown
 * e-mail costs the same hash ({@link DaoAuthenticationProvider} computes one), its tries are counted the same, and the line
 * in the trail, which only an account has, is written after the answer. Who has a second step to show is not let in yet
 * ({@link SecondStepNeeded}).
 */
@Component
public class DoorKeeper implements AuthenticationProvider {

    private final DaoAuthenticationProvider byPassword;
    private final Throttle throttle;
    private final RefusedSignIns refused;
    private final SecondStep secondStep;
    private final Clock clock;

    DoorKeeper(
            Accounts accounts,
            PasswordEncoder encoder,
            Throttle throttle,
            RefusedSignIns refused,
            SecondStep secondStep,
            Clock clock) {
        this.byPassword = new DaoAuthenticationProvider(accounts);
        this.byPassword.setPasswordEncoder(encoder);
        this.throttle = throttle;
        this.refused = refused;
        this.secondStep = secondStep;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication asked) throws AuthenticationException {
        return WhoAsks.isNobody(() -> lookAt(asked));
    }

    private Authentication lookAt(Authentication asked) {
        String email = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Throttle.Verdict verdict = take(email, address);
        if (!verdict.mayTry()) {
            if (verdict.isNews()) {
                refused.throttled(email);
            }
            throw new TooManyTries(verdict.pause());
        }
        try {
            Authentication byPassword = this.byPassword.authenticate(asked);
            letIn((SignedIn) Objects.requireNonNull(byPassword.getPrincipal()), email, address);
            return byPassword;
        } catch (BadCredentialsException wrong) {
            refused.failed(email);
            throw wrong;
        } catch (DataAccessException | TransactionException unreachable) {
            throw new InternalAuthenticationServiceException("accounts cannot be looked at", unreachable);
        }
    }

    /**
     * The network gets its try back for the password, the account for the second step alone: a known password buys no more
     * guesses of a code.
     */
    private void letIn(SignedIn who, String email, String address) {
        SecondStep.Next next = secondStep.after(who.actor());
        if (next == SecondStep.Next.NOTHING) {
            throttle.giveBack(email, address);
            return;
        }
        throttle.giveBackOfNetwork(address);
        throw new SecondStepNeeded(new PasswordShown(
                who.actor().email(),
                who.epoch(),
                clock.instant(),
                next == SecondStep.Next.SET_UP ? NewAuthenticator.fresh() : null));
    }

    private Throttle.Verdict take(String email, String address) {
        try {
            return throttle.take(email, address);
        } catch (DataAccessException | TransactionException unreachable) {
            throw new InternalAuthenticationServiceException("tries cannot be counted", unreachable);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
