package org.hearthwork.access.internal.passkey;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hearthwork.access.Actor;
import org.hearthwork.access.internal.passkey.Asked.What;
import org.hearthwork.access.internal.passkey.PasskeyRows.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What passkeys are asked and what they answer. Each is asked for a finger, a face or a PIN, so it is possession and more at once. */
@Component
public class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private final RelyingParty party;
    private final PasskeyRows rows;
    private final Clock clock;

    Passkeys(RelyingParty party, PasskeyRows rows, Clock clock) {
        this.party = party;
        this.rows = rows;
        this.clock = clock;
    }

    /** What came of an answer. */
    public enum Came {
        SHOWN,
        REFUSED,
        COUNTED_BACK
    }

    /**
     * @param email of the account whose passkey it is, or says it is; null when it is none of anybody's who may use it
     * @param asked e-mail of the account that was to answer; null for whoever comes, also when nothing was asked
     */
    public record Answered(
            Came came, @Nullable String email, @Nullable String asked) {}

    /** Where passkeys of this installation work: scheme, host and port, as a browser names where its page is from. */
    public String origin() {
        return party.origin();
    }

    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public boolean has(Actor whose) {
        return !rows.findByUserId(PasskeyRows.handle(whose.account().value())).isEmpty();
    }

    /** The question for whoever comes, as a browser understands it. */
    public String askToSignIn() {
        return ask(What.SIGN_IN, null, null);
    }

    /** The question for this one, who has shown the password. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public String askToSignIn(Actor whose) {
        return ask(What.SIGN_IN, named(whose), whose.email());
    }

    /** The question for somebody signed in. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public String askToProve(Actor me) {
        return ask(What.PROVE, named(me), me.email());
    }

    private String ask(What what, @Nullable Authentication whose, @Nullable String email) {
        PublicKeyCredentialRequestOptions options = party.operations()
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(whose));
        new Asked(options, email, clock.instant()).keep(what);
        return party.json(options);
    }

    /** What an authenticator needs to make a new one for the actor. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public String askToAdd(Actor me) {
        PublicKeyCredentialCreationOptions options = party.operations()
                .createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(named(me)));
        new Asked(options, me.email(), clock.instant()).keep(What.ADD);
        return party.json(options);
    }

    private static Authentication named(Actor whose) {
        return UsernamePasswordAuthenticationToken.authenticated(
                whose.account().value().toString(), null, List.of());
    }

    /** Whether the actor has one more now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean adds(Actor me, String name, String answer) {
        Asked asked = Asked.take(What.ADD, clock.instant()).orElse(null);
        if (asked == null || !me.email().equals(asked.of())) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> made = party.made(answer);
            party.operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            (PublicKeyCredentialCreationOptions) asked.options(),
                            new RelyingPartyPublicKey(made, name)));
            return true;
        } catch (DataAccessException unreachable) {
            throw unreachable;
        } catch (RuntimeException wrong) {
            log.info("A new passkey was refused: {}", wrong.getClass().getSimpleName());
            return false;
        }
    }

    /** Which passkey says that it answers, as its authenticator names it; empty for words that are no answer. */
    public Optional<String> named(String answer) {
        try {
            return Optional.of(party.shown(answer).getRawId().toBase64UrlString());
        } catch (RuntimeException none) {
            return Optional.empty();
        }
    }

    /** The e-mail of the account whose answer is waited for at the second door, or empty for whoever comes. */
    public Optional<String> isAskedToSignIn() {
        return Asked.open(What.SIGN_IN, clock.instant()).map(Asked::of);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Answered answersToSignIn(String answer) {
        return judge(What.SIGN_IN, answer);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Answered answersToProve(String answer) {
        return judge(What.PROVE, answer);
    }

    private Answered judge(What what, String answer) {
        Asked asked = Asked.take(what, clock.instant()).orElse(null);
        Kept kept = named(answer).flatMap(rows::find).orElse(null);
        String email = kept == null ? null : kept.email();
        String of = asked == null ? null : asked.of();
        return new Answered(asked == null || kept == null ? Came.REFUSED : judge(asked, kept, answer), email, of);
    }

    private Came judge(Asked asked, Kept kept, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown = party.shown(answer);
            if (!isOf(kept, shown.getResponse().getUserHandle(), asked)) {
                return Came.REFUSED;
            }
            party.operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(
                            (PublicKeyCredentialRequestOptions) asked.options(), shown));
            return Came.SHOWN;
        } catch (DataAccessException unreachable) {
            throw unreachable;
        } catch (CountedBack | MaliciousCounterValueException copy) {
            return Came.COUNTED_BACK;
        } catch (RuntimeException wrong) {
            log.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
            return Came.REFUSED;
        }
    }

    /** Whether it is of who was asked. Where whoever came was asked, the authenticator says whose it is; the library does not compare that. */
    private static boolean isOf(Kept kept, @Nullable Bytes saysItIsOf, Asked asked) {
        boolean isOfWhoWasAsked =
                asked.of() == null ? saysItIsOf != null : asked.of().equals(kept.email());
        return isOfWhoWasAsked && (saysItIsOf == null || saysItIsOf.equals(PasskeyRows.handle(kept.account())));
    }
}
