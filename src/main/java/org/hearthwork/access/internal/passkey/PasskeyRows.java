package org.hearthwork.access.internal.passkey;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Actors;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.kit.Ids;
import org.hearthwork.vault.OwnSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys in the database (V60__passkeys.sql), as the library asks for them and as people see their own. */
@Component
public class PasskeyRows implements UserCredentialRepository {

    private static final String NAME = "access.passkey.name";

    private static final Predicate<String> TRANSPORT =
            Pattern.compile("[a-z-]{2,20}").asMatchPredicate();

    private final JdbcClient jdbc;
    private final ProductsWord word;
    private final OwnSecrets secrets;
    private final Clock clock;

    PasskeyRows(JdbcClient jdbc, ProductsWord word, OwnSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.word = word;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** One of one's own. @param used or null when it has opened nothing yet */
    public record Own(
            UUID id, String name, Instant since, @Nullable Instant used) {}

    /** Whose it is, and what its authenticator said when it was made. */
    record Kept(UUID account, String email, byte[] attestation, String transports, long counter) {}

    /** What an authenticator keeps to say whose key it holds: the number of the account, which tells nothing about anybody. */
    static Bytes handle(UUID account) {
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
    }

    /** Empty for one that nobody added, or that is not of whoever is signed in, or of a closed account. */
    Optional<Kept> find(String credential) {
        word.give("passkey-find", credential);
        return jdbc.sql("select * from access.passkey_of(:credential)")
                .param("credential", credential)
                .query((row, number) -> new Kept(
                        row.getObject("account_id", UUID.class),
                        row.getString("email"),
                        row.getBytes("attestation"),
                        row.getString("transports"),
                        row.getLong("counter")))
                .optional();
    }

    public List<Own> mine() {
        Actor me = Actors.required();
        return jdbc.sql("select * from access.my_passkeys()")
                .query((row, number) -> new Own(
                        row.getObject("id", UUID.class),
                        new String(
                                secrets.open(NAME, me.practiceId(), me.account().value(), row.getBytes("name")),
                                StandardCharsets.UTF_8),
                        moment(row, "since"),
                        momentOrNull(row, "used_at")))
                .list();
    }

    /** Whether there was one to remove. */
    public boolean remove(UUID passkey) {
        word.give("passkey-remove", passkey.toString());
        return jdbc.sql("select access.remove_passkey(:passkey)")
                .param("passkey", passkey)
                .query(Boolean.class)
                .single();
    }

    /** Those of an account, enough of each to ask for it. */
    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        UUID account = new UUID(bytes.getLong(), bytes.getLong());
        word.give("passkeys-of", account.toString());
        return jdbc.sql("select * from access.passkeys_of(:account)")
                .param("account", account)
                .query((row, number) ->
                        record(row.getString("credential"), account, new byte[0], row.getString("transports"), 0))
                .list();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return find(credential.toBase64UrlString())
                .map(kept -> record(
                        credential.toBase64UrlString(),
                        kept.account(),
                        kept.attestation(),
                        kept.transports(),
                        kept.counter()))
                .orElse(null);
    }

    private static CredentialRecord record(
            String credential, UUID account, byte[] attestation, String transports, long counter) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(credential))
                .userEntityUserId(handle(account))
                // It stands in the attestation too, where the library reads it.
                .publicKey(new ImmutablePublicKeyCose(new byte[0]))
                .attestationObject(new Bytes(attestation))
                .transports(transports(transports))
                .signatureCount(counter)
                .label("")
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    /** Adds one that was made, or counts one on that was used. @throws CountedBack when it had counted further */
    @Override
    public void save(CredentialRecord one) {
        String credential = one.getCredentialId().toBase64UrlString();
        if (find(credential).isPresent()) {
            word.give("passkey-take", credential);
            boolean taken = jdbc.sql("select access.take_passkey(:credential, :counter, :now)")
                    .param("credential", credential)
                    .param("counter", one.getSignatureCount())
                    .param("now", utc(clock.instant()))
                    .query(Boolean.class)
                    .single();
            if (!taken) {
                throw new CountedBack();
            }
        } else {
            add(one, credential);
        }
    }

    private void add(CredentialRecord one, String credential) {
        Actor me = Actors.required();
        word.give("passkey-add", credential);
        boolean added = jdbc.sql(
                        "select access.add_passkey(:id, :credential, :attestation, :transports, :counter, :name, :now)")
                .param("id", Ids.next())
                .param("credential", credential)
                .param(
                        "attestation",
                        Objects.requireNonNull(one.getAttestationObject()).getBytes())
                .param(
                        "transports",
                        one.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .filter(TRANSPORT)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .param("counter", one.getSignatureCount())
                .param(
                        "name",
                        secrets.seal(
                                NAME,
                                me.practiceId(),
                                me.account().value(),
                                one.getLabel().getBytes(StandardCharsets.UTF_8)))
                .param("now", utc(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!added) {
            throw new IllegalArgumentException("another one's, or one more than there may be");
        }
    }

    /** Refused: without somebody who asks, none goes. People remove their own by {@link #remove}, and a new password removes all. */
    @Override
    public void delete(Bytes credential) {
        throw new IllegalStateException("a passkey is removed by whose it is");
    }
}
