package org.hearthwork.access.internal.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.hearthwork.kit.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * This installation as the library and the authenticators know it: by the one address people type ({@link OwnAddress}).
 * A key that was made for that name answers to no other, and from no page of another port.
 */
@Component
class RelyingParty {

    private static final int LONGEST_ANSWER = 20_000; // characters

    private final OwnAddress address;
    private final PasskeyRows rows;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private volatile @Nullable Built built;

    RelyingParty(OwnAddress address, PasskeyRows rows) {
        this.address = address;
        this.rows = rows;
    }

    private record Built(String origin, Webauthn4JRelyingPartyOperations operations) {}

    /** Scheme, host and port, the latter unless it is the usual one. */
    String origin() {
        URI own = URI.create(address.base());
        boolean usual = own.getPort() == -1 || own.getPort() == ("https".equalsIgnoreCase(own.getScheme()) ? 443 : 80);
        return (own.getScheme() + "://" + own.getHost() + (usual ? "" : ":" + own.getPort())).toLowerCase(Locale.ROOT);
    }

    /** Made again only when the address is another one: the port is known once the server listens. */
    Webauthn4JRelyingPartyOperations operations() {
        String origin = origin();
        Built ready = built;
        if (ready == null || !ready.origin().equals(origin)) {
            ready = new Built(origin, operations(origin));
            built = ready;
        }
        return ready.operations();
    }

    private Webauthn4JRelyingPartyOperations operations(String origin) {
        var party = PublicKeyCredentialRpEntity.builder()
                .id(URI.create(origin).getHost())
                .name("Hearthwork")
                .build();
        var operations = new Webauthn4JRelyingPartyOperations(new Holders(), rows, party, Set.of(origin));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        return operations;
    }

    /** As a browser is told it. */
    String json(Object options) {
        return json.writeValueAsString(options);
    }

    /** @throws RuntimeException for words that are no such answer */
    PublicKeyCredential<AuthenticatorAttestationResponse> made(String answer) {
        return json.readValue(bounded(answer), new TypeReference<>() {});
    }

    /** @throws RuntimeException for words that are no such answer */
    PublicKeyCredential<AuthenticatorAssertionResponse> shown(String answer) {
        return json.readValue(bounded(answer), new TypeReference<>() {});
    }

    private static String bounded(String answer) {
        if (answer.length() > LONGEST_ANSWER) {
            throw new IllegalArgumentException("longer than any answer");
        }
        return answer;
    }
}
