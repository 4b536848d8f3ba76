package org.hearthwork.access.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.PracticeSettings;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class FirstPractice {

    private final JdbcClient jdbc;

    FirstPractice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isMissing() {
        return jdbc.sql("select access.is_empty()").query(Boolean.class).single();
    }

    /** Founded, and nobody has come yet. */
    public boolean awaitsOwner() {
        return jdbc.sql("select access.is_unclaimed() and not access.is_empty()")
                .query(Boolean.class)
                .single();
    }

    public String found(PracticeSettings practice, String ownerEmail, String ownerName, OffsetDateTime now) {
        Token token = Token.fresh();
        jdbc.sql(
                        "select access.found_practice(:practice, :name, :zone, :region, :invitation, :email, :owner, :hash, :now, :until)")
                .param("practice", Ids.next())
                .param("name", practice.name())
                .param("zone", practice.zone().getId())
                .param("region", practice.region())
                .param("invitation", Ids.next())
                .param("email", ownerEmail)
                .param("owner", ownerName)
                .param("hash", token.hash())
                .param("now", now)
                .param("until", now.plus(InvitationLink.VALID))
                .query()
                .singleColumn();
        return "invitation/" + token.text();
    }

    public Optional<String> renew(OffsetDateTime now) {
        Token token = Token.fresh();
        boolean renewed = jdbc.sql("select access.renew_first_invitation(:invitation, :hash, :now, :until)")
                .param("invitation", Ids.next())
                .param("hash", token.hash())
                .param("now", now)
                .param("until", now.plus(InvitationLink.VALID))
                .query(Boolean.class)
                .single();
        return renewed ? Optional.of("invitation/" + token.text()) : Optional.empty();
    }

    /** @return the practice */
    public UUID claim(
            String token,
            UUID account,
            String practice,
            String name,
            String email,
            String passwordHash,
            OffsetDateTime now) {
        return jdbc.sql("select access.claim_practice(:hash, :account, :practice, :email, :name, :password, :now)")
                .param("hash", new Token(token).hash())
                .param("account", account)
                .param("practice", practice)
                .param("email", email)
                .param("name", name)
                .param("password", passwordHash)
                .param("now", now)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refusal("", "access.invitation.gone"));
    }
}
