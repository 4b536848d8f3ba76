package org.hearthwork.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearthwork.access.Role;
import org.hearthwork.database.Secret;
import org.hearthwork.database.TransactionContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Signs who is asking, so that row security believes the product and nobody who merely reached its connection. The
 * format is described at access.actor() in V20__one_look_at_who_asks.sql.
 */
@Component
public class SignedContext implements TransactionContext {

    private static final int BLOCK = 64; // bytes, of SHA-256, as RFC 2104 pads to

    private final byte[] key;

    SignedContext(Secret secret) {
        this.key = secret.key("row security context");
    }

    @Override
    public Optional<String> sign(int backendProcess, Instant now) {
        return signedIn().map(who -> {
            String payload = String.join(
                    "|",
                    "1",
                    Integer.toString(backendProcess),
                    Long.toString(now.getEpochSecond()),
                    who.actor().practiceId().toString(),
                    who.actor().account().value().toString());
            Integer epoch = who.epoch();
            return signed(epoch == null ? payload : payload + "|" + epoch);
        });
    }

    private static Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** What the product says of its own doing, described at access.is_word() in V34__one_signed_word.sql. */
    public String word(int backendProcess, Instant now, String deed, String about) {
        return signed(String.join(
                "|",
                "word",
                Integer.toString(backendProcess),
                Long.toString(now.getEpochSecond()),
                deed,
                HexFormat.of().formatHex(sha256(about))));
    }

    private String signed(String payload) {
        return payload + "#" + HexFormat.of().formatHex(hmac(payload));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean isOfPartner() {
        return signedIn().filter(who -> who.actor().is(Role.PARTNER)).isPresent();
    }

    private byte[] hmac(String payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    @Override
    public void publishKey(Connection asOwner) throws SQLException {
        try (var statement = asOwner.prepareStatement("""
                insert into access.context_key (inner_pad, outer_pad) values (?, ?)
                on conflict (only_one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad""")) {
            statement.setBytes(1, padded(0x36));
            statement.setBytes(2, padded(0x5c));
            statement.executeUpdate();
        }
    }

    @Override
    public boolean isPublished(Connection asOwner) throws SQLException {
        try (var statement = asOwner.createStatement();
                var rows = statement.executeQuery("select inner_pad from access.context_key")) {
            return !rows.next() || MessageDigest.isEqual(rows.getBytes(1), padded(0x36));
        }
    }

    private byte[] padded(int with) {
        byte[] pad = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            pad[i] ^= (byte) with;
        }
        return pad;
    }
}
