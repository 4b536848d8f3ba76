package org.hearthwork.access.internal;

import java.util.UUID;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account behind an e-mail while nobody is signed in yet, through the one door the database leaves for it. */
@Component
class Accounts implements UserDetailsService {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String email) {
        return jdbc.sql("select * from access.credentials(:email)")
                .param("email", email.strip())
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
                        row.getString("password_hash")))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
