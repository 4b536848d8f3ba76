package org.hearthwork.access.internal.factor;

import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actor;
import org.hearthwork.access.DemoAccounts;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.vault.OwnSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody shows beside the password, as the database keeps it (V56__second_factor.sql). It is asked of everybody who
 * set it up, and staff have to, except in the demo practice, whose password everybody knows.
 */
@Component
public class SecondStep {

    private static final String DEED = "second-step";
    private static final String SECRET = "access.authenticator.sealed";

    private final JdbcClient jdbc;
    private final ProductsWord word;
    private final OwnSecrets secrets;
    private final DemoAccounts demo;
    private final AuditTrail trail;
    private final Clock clock;

    SecondStep(
            JdbcClient jdbc, ProductsWord word, OwnSecrets secrets, DemoAccounts demo, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.word = word;
        this.secrets = secrets;
        this.demo = demo;
        this.trail = trail;
        this.clock = clock;
    }

    private record Kept(UUID practice, UUID account, byte[] sealed) {}

    /** What follows the password. */
    public enum Next {
        NOTHING,
        ASK,
        SET_UP
    }

    @Transactional(readOnly = true)
    public Next after(Actor whose) {
        if (isSetUp(whose)) {
            return Next.ASK;
        }
        return isRequiredOf(whose) ? Next.SET_UP : Next.NOTHING;
    }

    @Transactional(readOnly = true)
    public boolean isSetUp(Actor whose) {
        return kept(whose).isPresent();
    }

    public boolean isRequiredOf(Actor whose) {
        return whose.role().isStaff() && demo.emails().isEmpty();
    }

    /** Whether this is a code of theirs, which is used up by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takes(Actor whose, String typed) {
        Kept kept = kept(whose).orElse(null);
        TypedCode code = TypedCode.of(typed);
        if (kept == null) {
            return false;
        }
        if (code.isOfApp()) {
            byte[] secret = secrets.open(SECRET, kept.practice(), kept.account(), kept.sealed());
            OptionalLong step = Totp.stepOf(secret, code.letters(), clock.instant());
            return step.isPresent() && isTaken(whose, step.getAsLong());
        }
        boolean taken = code.isRecovery() && isTaken(whose, code.hash());
        if (taken) {
            trail.beforeSignIn(
                    kept.practice(), Action.USED_RECOVERY_CODE, kept.account(), whose.coupleId(), whose.partnerId());
        }
        return taken;
    }

    /** Sets up this one, if the code is one of its app; every session of the account ends, as it began without. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begins(Actor whose, NewAuthenticator wanted, String typed) {
        OptionalLong step = Totp.stepOf(wanted.secret(), TypedCode.of(typed).letters(), clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        UUID account = whose.account().value();
        word.give(DEED, whose.email());
        boolean begun = jdbc.sql("""
                select access.begin_authenticator(:email, :sealed, :step,
                    array(select decode(h, 'hex') from unnest(string_to_array(:hashes, ',')) h), :now)""")
                .param("email", whose.email())
                .param("sealed", secrets.seal(SECRET, whose.practiceId(), account, wanted.secret()))
                .param("step", step.getAsLong())
                .param("hashes", hashes(wanted.recoveryCodes()))
                .param("now", utc(clock.instant()))
                .query(Boolean.class)
                .single();
        if (begun) {
            trail.beforeSignIn(
                    whose.practiceId(), Action.SET_UP_SECOND_STEP, account, whose.coupleId(), whose.partnerId());
        }
        return begun;
    }

    /** From now on the password is enough. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean ends(Actor me) {
        word.give(DEED, me.email());
        return jdbc.sql("select access.end_authenticator(:email)")
                .param("email", me.email())
                .query(Boolean.class)
                .single();
    }

    private Optional<Kept> kept(Actor whose) {
        word.give(DEED, whose.email());
        return jdbc.sql("select * from access.authenticator_of(:email)")
                .param("email", whose.email())
                .query((row, number) -> new Kept(
                        row.getObject("practice_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getBytes("sealed")))
                .optional();
    }

    private boolean isTaken(Actor whose, long step) {
        return jdbc.sql("select access.take_step(:email, :step)")
                .param("email", whose.email())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    private boolean isTaken(Actor whose, byte[] hash) {
        return jdbc.sql("select access.take_recovery_code(:email, :hash, :now)")
                .param("email", whose.email())
                .param("hash", hash)
                .param("now", utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private static String hashes(List<String> codes) {
        return codes.stream()
                .map(code -> HexFormat.of().formatHex(TypedCode.of(code).hash()))
                .collect(Collectors.joining(","));
    }
}
