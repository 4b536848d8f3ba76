package org.hearthwork.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hearthwork.access.internal.passkey.PasskeyRows;
import org.hearthwork.access.internal.passkey.Passkeys;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.NotFound;
import org.hearthwork.kit.ProofNeeded;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about the passkeys that open their own account. */
@Service
public class OwnPasskeys {

    /** Letters of a name, at most. */
    public static final int LONGEST_NAME = 60;

    /** How old a proof may be when a new one is asked for: it signs in alone, so it takes more than a page that was left open. */
    private static final Duration PROOF = Duration.ofMinutes(2);

    private final Passkeys passkeys;
    private final PasskeyRows rows;
    private final FreshProof proof;
    private final AuditTrail trail;

    OwnPasskeys(Passkeys passkeys, PasskeyRows rows, FreshProof proof, AuditTrail trail) {
        this.passkeys = passkeys;
        this.rows = rows;
        this.proof = proof;
        this.trail = trail;
    }

    /** @param used when it opened something last, or null when it has opened nothing yet */
    public record OwnPasskey(
            PasskeyId id,
            String name,
            Instant since,
            @Nullable Instant used) {}

    /** In the order in which they were added. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<OwnPasskey> list() {
        return rows.mine().stream()
                .map(one -> new OwnPasskey(new PasskeyId(one.id()), one.name(), one.since(), one.used()))
                .toList();
    }

    /**
     * Asks an authenticator of the actor for a new one; the answer is good once, for five minutes.
     *
     * @return the question in JSON, as a browser understands it
     * @throws Refusal at {@code name} when it is none, or too long
     * @throws ProofNeeded when the last proof is older than two minutes
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public String ask(String name) {
        checked(name);
        proof.require(PROOF);
        return passkeys.askToAdd(Actors.required());
    }

    /**
     * Adds the one that the authenticator made.
     *
     * @param answer its answer in JSON, as the browser gives it
     * @throws Refusal when it does not answer what was asked, or when there are ten already
     */
    @ForSignedIn
    @Transactional
    public void add(String name, String answer) {
        String named = checked(name);
        proof.require();
        Actor me = Actors.required();
        if (!passkeys.adds(me, named, answer)) {
            throw new Refusal("", "access.passkey.not-added");
        }
        trail.done(Action.ADDED_PASSKEY, me.account().value(), me.coupleId());
    }

    /** It opens nothing any more. @throws NotFound when the actor has no such passkey */
    @ForSignedIn
    @Transactional
    public void remove(PasskeyId passkey) {
        proof.require();
        Actor me = Actors.required();
        if (!rows.remove(passkey.value())) {
            throw new NotFound();
        }
        trail.done(Action.REMOVED_PASSKEY, me.account().value(), me.coupleId());
    }

    private static String checked(String typed) {
        String name = typed.strip();
        if (name.isEmpty()) {
            throw new Refusal("name", "access.passkey.name-missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refusal("name", "access.people.name-long", LONGEST_NAME);
        }
        return name;
    }
}
