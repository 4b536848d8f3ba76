package org.hearthwork.access.internal.signin;

import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actor;
import org.hearthwork.access.OneTimeLink;
import org.hearthwork.access.Passwords;
import org.hearthwork.access.ResetLink;
import org.hearthwork.access.internal.Token;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New passwords: by the old one, or by a one-time link that was handed over (V10__door.sql). */
@Component
public class PasswordDesk {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;

    PasswordDesk(JdbcClient jdbc, Accounts accounts, Passwords passwords, Throttle throttle) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    public void change(Actor me, String current, String wanted) {
        takeTry(me, "current");
        // Finding the account opens the door that the change goes through, for this transaction.
        if (!isPasswordOf(me, current)) {
            throw new Refusal("current", "access.password.current-wrong");
        }
        if (current.equals(wanted)) {
            throw new Refusal("password", "access.password.same");
        }
        String practice =
                jdbc.sql("select name from access.practice").query(String.class).single();
        String hash = passwords.checkedHash(wanted, new Passwords.Whose(me.email(), me.name(), practice));
        boolean changed = jdbc.sql("select access.change_password(:hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
        if (!changed) {
            throw new Refusal("current", "access.password.current-wrong");
        }
    }

    /** @throws Refusal at this field when there is none left for now */
    public void takeTry(Actor me, String field) {
        Throttle.Verdict verdict = throttle.takeOfAccount(me.email());
        if (!verdict.mayTry()) {
            throw new Refusal(field, "access.password.wait", new TooManyTries(verdict.pause()).minutes());
        }
    }

    public boolean isPasswordOf(Actor me, String typed) {
        return passwords.matches(typed, accounts.loadUserByUsername(me.email()).getPassword());
    }

    /**
     * @param appToo whether the second step goes with the old password
     * @return the path of a link for this member of staff, or empty when it is nobody the actor may hand one to
     */
    public Optional<String> linkForStaff(UUID account, boolean appToo, Instant now) {
        OneTimeLink link = OneTimeLink.forNewPassword();
        boolean made = jdbc.sql("select access.reset_staff(:account, :id, :hash, :app, :now, :until)")
                .param("account", account)
                .param("id", Ids.next())
                .param("hash", link.hash())
                .param("app", appToo)
                .param("now", at(now))
                .param("until", at(now.plus(ResetLink.VALID)))
                .query(Boolean.class)
                .single();
        return made ? Optional.of(link.path()) : Optional.empty();
    }

    private record Open(Passwords.Whose whose, ResetLink.State state) {}

    private Optional<Open> find(String token, Instant now) {
        return jdbc.sql("select * from access.open_reset(:hash, :now)")
                .param("hash", new Token(token).hash())
                .param("now", at(now))
                .query((row, number) -> new Open(
                        new Passwords.Whose(
                                row.getString("email"), row.getString("name"), row.getString("practice_name")),
                        ResetLink.State.valueOf(row.getString("state"))))
                .optional();
    }

    public Optional<ResetLink> open(String token, Instant now) {
        return find(token, now).map(open -> new ResetLink(open.whose().practice(), open.state()));
    }

    /**
     * An account that nobody is signed in to.
     *
     * @param isWithoutApp whether the link has just taken its second step away
     */
    public record Account(
            UUID practice,
            UUID id,
            @Nullable UUID couple,
            @Nullable UUID partner,
            boolean isWithoutApp) {}

    /** @return the account whose password is new */
    public Account use(String token, String wanted, Instant now) {
        Open open = find(token, now)
                .filter(one -> one.state() == ResetLink.State.OPEN)
                .orElseThrow(() -> new Refusal("", "access.invitation.gone"));
        return jdbc.sql("select * from access.use_reset(:hash, :password, :now)")
                .param("hash", new Token(token).hash())
                .param("password", passwords.checkedHash(wanted, open.whose()))
                .param("now", at(now))
                .query((row, number) -> new Account(
                        row.getObject("practice_id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getObject("couple_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getBoolean("app_ended")))
                .optional()
                .orElseThrow(() -> new Refusal("", "access.invitation.gone"));
    }

    private static OffsetDateTime at(Instant moment) {
        return utc(moment);
    }
}
