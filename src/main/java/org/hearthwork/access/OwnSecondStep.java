package org.hearthwork.access;

import static org.hearthwork.kit.Columns.moment;

import java.time.Instant;
import java.util.Optional;
import org.hearthwork.access.internal.factor.NewAuthenticator;
import org.hearthwork.access.internal.factor.SecondStep;
import org.hearthwork.access.internal.stay.Stays;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about the second step of their own signing in. */
@Service
public class OwnSecondStep {

    private final SecondStep secondStep;
    private final Stays stays;
    private final FreshProof proof;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    OwnSecondStep(SecondStep secondStep, Stays stays, FreshProof proof, JdbcClient jdbc, AuditTrail trail) {
        this.secondStep = secondStep;
        this.stays = stays;
        this.proof = proof;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** @param codesLeft recovery codes that were not used yet, 0 to 10 */
    public record Standing(Instant since, int codesLeft) {}

    /** How it stands, or empty for who signs in by the password alone. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public Optional<Standing> standing() {
        return jdbc.sql("select since, codes_left from access.my_authenticator()")
                .query((row, number) -> new Standing(moment(row, "since"), row.getInt("codes_left")))
                .optional();
    }

    /** Whether the actor has to have one. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public boolean isRequired() {
        return secondStep.isRequiredOf(Actors.required());
    }

    /**
     * Sets it up, also in the place of another app, and ends all sessions of the actor: they began without.
     *
     * @throws Refusal at {@code code} when the code is not one of the new app
     */
    @ForSignedIn
    @Transactional
    public void begin(NewAuthenticator wanted, String code) {
        proof.require();
        if (!secondStep.begins(Actors.required(), wanted, code)) {
            throw new Refusal("code", "access.second.error");
        }
        stays.lookAgain();
    }

    /** The password alone is enough from now on. @throws Refusal for staff of a practice, who need one */
    @ForSignedIn
    @Transactional
    public void end() {
        Actor me = Actors.required();
        if (secondStep.isRequiredOf(me)) {
            throw new Refusal("", "access.second.required-of-you");
        }
        proof.require();
        if (secondStep.ends(me)) {
            trail.done(Action.ENDED_SECOND_STEP, me.account().value(), me.coupleId());
        }
    }
}
