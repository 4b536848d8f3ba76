package org.hearthwork.access.internal.signin;

import static org.hearthwork.kit.Columns.utc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hearthwork.database.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often a password may be tried, for one e-mail and from one network: counted in the database, so on all nodes
 * together, and for an e-mail that has no account exactly as for one that has.
 */
@Component
class Throttle {

    /** @param each after which one more try is there */
    private record Tries(String kind, int most, Duration each) {}

    private static final Tries OF_ACCOUNT = new Tries("ACCOUNT", 10, Duration.ofMinutes(3));
    private static final Tries OF_NETWORK = new Tries("NETWORK", 60, Duration.ofSeconds(20));

    /** @param isNews whether this has not been told of this bucket for a while */
    record Verdict(Duration pause, boolean isNews) {

        private static final Verdict GO_ON = new Verdict(Duration.ZERO, false);

        boolean mayTry() {
            return pause.isZero();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final byte[] key;

    Throttle(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions, Secret secret) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.key = secret.key("sign-in throttle");
    }

    /** Takes a try of this e-mail, and one of this network when somebody comes from outside. */
    Verdict take(String email, String address) {
        Verdict verdict = transaction.execute(tx -> {
            Verdict ofAccount = take(OF_ACCOUNT, keyOf(email));
            return ofAccount.mayTry() ? take(OF_NETWORK, keyOf(Network.of(address))) : ofAccount;
        });
        return verdict == null ? Verdict.GO_ON : verdict;
    }

    /** Takes a try of somebody who is signed in, within the transaction there is. */
    Verdict takeOfAccount(String email) {
        return take(OF_ACCOUNT, keyOf(email));
    }

    /** Takes a try of this network alone, of what nobody guesses. */
    Verdict takeOfNetwork(String address) {
        Verdict verdict = transaction.execute(tx -> take(OF_NETWORK, keyOf(Network.of(address))));
        return verdict == null ? Verdict.GO_ON : verdict;
    }

    /** What was shown was right, and the account keeps what it has spent. */
    void giveBackOfNetwork(String address) {
        giveBack(new byte[0], address);
    }

    /** Whoever it is, is in: no try was spent. */
    void giveBack(String email, String address) {
        giveBack(keyOf(email), address);
    }

    private void giveBack(byte[] ofAccount, String address) {
        transaction.executeWithoutResult(tx -> jdbc.sql("select access.give_back_try(:account, :network, :most, :now)")
                .param("account", ofAccount)
                .param("network", keyOf(Network.of(address)))
                .param("most", OF_NETWORK.most())
                .param("now", now())
                .query()
                .singleColumn());
    }

    private Verdict take(Tries tries, byte[] of) {
        return jdbc.sql("select * from access.take_try(:kind, :key, :most, :each, :now)")
                .param("kind", tries.kind())
                .param("key", of)
                .param("most", tries.most())
                .param("each", tries.each().toSeconds())
                .param("now", now())
                .query((row, number) -> {
                    int seconds = row.getInt("wait_seconds");
                    return seconds == 0
                            ? Verdict.GO_ON
                            : new Verdict(Duration.ofSeconds(seconds), row.getBoolean("is_news"));
                })
                .single();
    }

    private byte[] keyOf(String email) {
        return hmac("account " + email.strip().toLowerCase(Locale.ROOT));
    }

    private byte[] keyOf(Network network) {
        return hmac("network " + network.prefix());
    }

    /** Keyed, so that the table tells nobody whose e-mail was tried. */
    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }
}
