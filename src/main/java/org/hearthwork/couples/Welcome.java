package org.hearthwork.couples;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.hearthwork.access.ForEveryone;
import org.hearthwork.access.Invitations;
import org.hearthwork.access.Passwords;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner's first minute: from the one-time link to an account with signed consents. */
@Service
public class Welcome {

    private static final Set<String> SPOKEN = Set.of("en", "es");

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Clock clock;

    Welcome(JdbcClient jdbc, Passwords passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes the account and signs the documents, in one step.
     *
     * @param language of the page the documents were read in; the product goes on in it
     * @return the e-mail to sign in with
     * @throws Refusal at {@code name}, {@code password} or {@code consents} in words, or without a field when the link
     *     does not hold any more
     */
    @ForEveryone
    @Transactional
    public String accept(String token, String name, String password, Set<ConsentDocument> signed, String language) {
        if (name.isBlank()) {
            throw new Refusal("name", "couples.name.missing");
        }
        if (name.strip().length() > Couples.LONGEST_NAME) {
            throw new Refusal("name", "couples.name.long", Couples.LONGEST_NAME);
        }
        if (signed.size() < ConsentDocument.values().length) {
            throw new Refusal("consents", "couples.consents.missing");
        }
        String hash = passwords.checkedHash(password);
        try {
            return jdbc.sql("""
                    select email from couples.accept_invitation(:hash, :account, :name, :password, :language,
                        array['TREATMENT', 'CONFIDENTIALITY', 'MESSAGING'], :version, :now)""")
                    .param("hash", Invitations.hashOf(token))
                    .param("account", Ids.next())
                    .param("name", name.strip())
                    .param("password", hash)
                    .param("language", SPOKEN.contains(language) ? language : "en")
                    .param("version", ConsentDocument.VERSION)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new Refusal("", "access.invitation.gone"));
        } catch (DuplicateKeyException emailIsTakenMeanwhile) {
            throw new Refusal("", "access.invitation.gone");
        }
    }
}
