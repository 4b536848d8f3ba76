package org.hearthwork.access.internal.passkey;

import java.util.UUID;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/**
 * Who holds passkeys, in the words of the library: every account may, so there is nothing to keep. It asks for somebody by
 * name, which is the number of the account here.
 */
final class Holders implements PublicKeyCredentialUserEntityRepository {

    /** As the authenticator shows it to whoever chooses among several. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        Actor me = Actors.current().orElse(null);
        UUID id = UUID.fromString(account);
        return me != null && me.account().value().equals(id)
                ? entity(id, me.email(), me.name())
                : entity(id, account, account);
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle)
                .name(handle.toBase64UrlString())
                .displayName("")
                .build();
    }

    private static PublicKeyCredentialUserEntity entity(UUID account, String name, String shown) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRows.handle(account))
                .name(name)
                .displayName(shown)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        // The account is kept elsewhere, and nothing beside it.
    }

    @Override
    public void delete(Bytes handle) {
        // Nothing was kept: whoever asks for passkeys asks the account.
    }
}
