package org.hearthwork.access.internal.signin;

import java.util.UUID;
import org.hearthwork.access.AccountId;
import org.hearthwork.access.Actor;
import org.hearthwork.access.ProductsWord;
import org.hearthwork.access.Role;
import org.hearthwork.access.internal.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account behind an e-mail, with the hash its password is compared with, through the one door the database
 * leaves for it; the door opens only on the product's word that it signs this one in.
 */
@Component
public class Accounts implements UserDetailsService {

    static final int LONGEST_EMAIL = 254; // characters

    private final JdbcClient jdbc;
    private final ProductsWord word;

    Accounts(JdbcClient jdbc, ProductsWord word) {
        this.jdbc = jdbc;
        this.word = word;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String typed) {
        String email = typed.strip();
        // PostgreSQL knows no text with a zero in it.
        if (email.length() > LONGEST_EMAIL || email.indexOf('\0') >= 0) {
            throw new UsernameNotFoundException("no such account");
        }
        word.give("sign-in", email);
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
}
