package org.hearthwork.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hearthwork.access.internal.SignedIn;
import org.hearthwork.access.internal.stay.StayLimits;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.kit.ProofNeeded;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * For deeds that change who gets in: the password or the code was shown within the last quarter of an hour
 * ({@link StayLimits}), at the sign-in or since. A desk left open for a moment is not enough for them.
 */
@Component
public class FreshProof {

    private final Stays stays;
    private final StayLimits limits;
    private final Clock clock;

    FreshProof(Stays stays, StayLimits limits, Clock clock) {
        this.stays = stays;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws ProofNeeded when the last proof of this session is older, also where there is no session to tell */
    public void require() {
        require(limits.proof());
    }

    /** The same for what nobody is to do at a page that stands open, with a proof no older than this. */
    public void require(Duration age) {
        Instant oldest = clock.instant().minus(age.compareTo(limits.proof()) < 0 ? age : limits.proof());
        if (!isWorkOfTheProduct() && stays.provedHere().filter(oldest::isBefore).isEmpty()) {
            throw new ProofNeeded();
        }
    }

    /** In somebody's name without a session: the demo practice, a test. */
    private static boolean isWorkOfTheProduct() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn && signedIn.epoch() == null;
    }
}
