package org.hearthwork.couples;

import static org.hearthwork.kit.Columns.utc;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.ForEveryone;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.Invitations;
import org.hearthwork.audit.Action;
import org.hearthwork.audit.AuditTrail;
import org.hearthwork.kit.AllAtOnce;
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
    private final Invitations invitations;
    private final AuditTrail trail;
    private final Clock clock;

    Welcome(JdbcClient jdbc, Invitations invitations, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.trail = trail;
        this.clock = clock;
    }

    /** The policy that the confidentiality text names which is read with this link; the usual one where it leads nowhere. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Secrets policy(String token) {
        return jdbc.sql("select couples.policy_of_invitation(:hash)")
                .param("hash", new InvitationLink(token).hash())
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .map(Secrets::valueOf)
                .orElse(Secrets.LIMITED_SECRETS);
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
    public String accept(String token, String name, String password, Signatures signed, String language) {
        AllAtOnce form = new AllAtOnce();
        String called = form.ask(() -> Typed.firstName("name", name), "");
        String hash = form.ask(() -> invitations.checkedHash(token, called, password), "");
        form.ask(() -> enough(signed));
        form.decide();
        try {
            UUID account = Ids.next();
            Accepted accepted = jdbc.sql("""
                    select * from couples.accept_invitation(:hash, :account, :name, :password, :language,
                        string_to_array(:documents, ','), :version, :policy, :now)""")
                    .param("hash", new InvitationLink(token).hash())
                    .param("account", account)
                    .param("name", called)
                    .param("password", hash)
                    .param("language", SPOKEN.contains(language) ? language : "en")
                    .param(
                            "documents",
                            signed.documents().stream().map(Enum::name).collect(Collectors.joining(",")))
                    .param("version", ConsentDocument.VERSION)
                    .param("policy", signed.policy().name())
                    .param("now", utc(clock.instant()))
                    .query((row, number) -> new Accepted(
                            row.getObject("practice_id", UUID.class),
                            row.getObject("couple_id", UUID.class),
                            row.getObject("partner_id", UUID.class),
                            row.getString("email")))
                    .optional()
                    .orElseThrow(() -> new Refusal("", "access.invitation.gone"));
            note(accepted, account);
            return accepted.email();
        } catch (DuplicateKeyException emailIsTakenMeanwhile) {
            throw new Refusal("", "access.invitation.gone");
        }
    }

    private static void enough(Signatures signed) {
        if (!signed.isEnough()) {
            throw new Refusal("consents", "couples.consents.missing");
        }
    }

    private record Accepted(UUID practice, UUID couple, UUID partner, String email) {}

    private void note(Accepted accepted, UUID account) {
        trail.beforeSignIn(
                accepted.practice(), Action.ACCEPTED_INVITATION, account, accepted.couple(), accepted.partner());
        trail.beforeSignIn(
                accepted.practice(), Action.SIGNED_CONSENT, accepted.partner(), accepted.couple(), accepted.partner());
    }
}
