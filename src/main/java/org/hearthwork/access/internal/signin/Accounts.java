package org.hearthwork.access.internal.signin;

import static org.hearthwork.kit.Columns.moment;

import java.util.UUID;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.hearthwork.access.internal.SignedContext;
import org.hearthwork.access.internal.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account behind an e-mail, with the hash its password is compared with, through the one door the database
 * leaves for it; the door opens only to what this class signs (V10__door.sql).
 */
@Component
public class Accounts implements UserDetailsService {

    static final int LONGEST_EMAIL = 254; // characters

    private final JdbcClient jdbc;
    private final SignedContext context;

    Accounts(JdbcClient jdbc, SignedContext context) {
        this.jdbc = jdbc;
        this.context = context;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String typed) {
        String email = typed.strip();
        // PostgreSQL knows no text with a zero in it.
        if (email.length() > LONGEST_EMAIL || email.indexOf('\0') >= 0) {
            throw new UsernameNotFoundException("no such account");
        }
        openFor(email);
        return jdbc.sql("select * from access.credentials(:email)")
                .param("email", email)
                .query((row, number) -> new SignedIn(
                        new Actor(
                                new AccountId(row.getObject("id", UUID.class)),
                                row.getObject("practice_id", UUID.class),
                                Role.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("email"),
                                row.getString("language"),
                                row.getObject("couple_id", UUID.class),
                                row.getObject("partner_id", UUID.class)),
                        row.getString("password_hash"),
                        row.getInt("session_epoch")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** For this e-mail and until this transaction ends; the time is the server's, as that is what it is held against. */
    private void openFor(String email) {
        String signed = jdbc.sql("select pg_backend_pid() as backend, now() as now")
                .query((row, number) -> context.signIn(row.getInt("backend"), moment(row, "now"), email))
                .single();
        jdbc.sql("select set_config('hearthwork.sign_in', :signed, true)")
                .param("signed", signed)
                .query()
                .singleColumn();
    }
}
