package org.hearthwork.access.internal;

import static org.hearthwork.kit.Columns.moment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.access.InvitationLink;
import org.hearthwork.access.InvitationStatus;
import org.hearthwork.access.OpenInvitation;
import org.hearthwork.access.Passwords;
import org.hearthwork.access.PendingInvitation;
import org.hearthwork.access.Role;
import org.hearthwork.kit.Ids;
import org.hearthwork.kit.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of invitations. What happens before sign-in goes through functions of the database (V2__access.sql). */
@Component
public class InvitationDesk {

    private final JdbcClient jdbc;
    private final Passwords passwords;

    InvitationDesk(JdbcClient jdbc, Passwords passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** Whether this very link was sent already, and still holds. */
    public boolean isSent(InvitationLink link) {
        return jdbc.sql("""
                select exists (select from access.invitation
                               where practice_id = :practice and token_hash = :hash and revoked_at is null)""")
                .param("practice", Actors.practice())
                .param("hash", link.hash())
                .query(Boolean.class)
                .single();
    }

    public void send(
            Role role,
            String name,
            String email,
            @Nullable UUID couple,
            @Nullable UUID partner,
            InvitationLink link,
            OffsetDateTime now) {
        if (partner != null && statusOfPartner(partner, now).state() == InvitationStatus.State.ACTIVE) {
            throw new Refusal("", "access.invitation.active");
        }
        if (taken(email)) {
            throw new Refusal("email", "access.email.taken");
        }
        jdbc.sql("""
                update access.invitation set revoked_at = :now
                where accepted_at is null and revoked_at is null
                  and (partner_id = :partner or (:partner::uuid is null and partner_id is null and lower(email) = lower(:email)))""")
                .param("now", now)
                .param("partner", partner)
                .param("email", email)
                .update();
        jdbc.sql("""
                insert into access.invitation
                    (practice_id, id, kind, email, name, couple_id, partner_id, token_hash, sent_at, expires_at)
                values (:practice, :id, :kind, :email, :name, :couple, :partner, :hash, :now, :until)""")
                .param("practice", Actors.practice())
                .param("id", Ids.next())
                .param("kind", role.name())
                .param("email", email)
                .param("name", name)
                .param("couple", couple)
                .param("partner", partner)
                .param("hash", link.hash())
                .param("now", now)
                .param("until", now.plus(InvitationLink.VALID))
                .update();
    }

    private boolean taken(String email) {
        return jdbc.sql("select access.email_is_taken(:email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    public InvitationStatus statusOfPartner(UUID partner, OffsetDateTime now) {
        return jdbc.sql("""
                (select 'ACTIVE' as state, a.created_at as since from access.account a where a.partner_id = :partner)
                union all
                (select case when i.expires_at <= :now then 'EXPIRED' when i.opened_at is not null then 'OPENED' else 'SENT' end,
                        coalesce(i.opened_at, i.sent_at)
                 from access.invitation i where i.partner_id = :partner and i.revoked_at is null and i.accepted_at is null
                 order by i.sent_at desc limit 1)
                limit 1""")
                .param("partner", partner)
                .param("now", now)
                .query((row, number) -> new InvitationStatus(
                        InvitationStatus.State.valueOf(row.getString("state")), moment(row, "since")))
                .optional()
                .orElse(InvitationStatus.NOT_INVITED);
    }

    public List<PendingInvitation> pendingStaff(OffsetDateTime now) {
        return jdbc.sql("""
                select i.id, i.name, i.email, i.kind, coalesce(i.opened_at, i.sent_at) as since,
                       case when i.expires_at <= :now then 'EXPIRED' when i.opened_at is not null then 'OPENED' else 'SENT' end as state
                from access.invitation i
                where i.practice_id = :practice and i.kind <> 'PARTNER' and i.accepted_at is null and i.revoked_at is null
                order by i.name, i.id""")
                .param("practice", Actors.practice())
                .param("now", now)
                .query((row, number) -> new PendingInvitation(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("kind")),
                        new InvitationStatus(
                                InvitationStatus.State.valueOf(row.getString("state")), moment(row, "since"))))
                .list();
    }

    /** @return whether there was a link to make worthless */
    public boolean revoke(UUID invitation, OffsetDateTime now) {
        return jdbc.sql("""
                update access.invitation set revoked_at = :now
                where practice_id = :practice and id = :id and kind <> 'PARTNER' and accepted_at is null and revoked_at is null""")
                        .param("practice", Actors.practice())
                        .param("id", invitation)
                        .param("now", now)
                        .update()
                > 0;
    }

    public Optional<OpenInvitation> open(String token, OffsetDateTime now) {
        return jdbc.sql("select * from access.open_invitation(:hash, :now)")
                .param("hash", new Token(token).hash())
                .param("now", now)
                .query((row, number) -> new OpenInvitation(
                        row.getString("practice_name"),
                        Role.valueOf(row.getString("kind")),
                        row.getString("email"),
                        row.getString("name"),
                        OpenInvitation.State.valueOf(row.getString("state"))))
                .optional();
    }

    public String checkedHash(String token, String name, String password, OffsetDateTime now) {
        OpenInvitation open = open(token, now).orElseThrow(() -> new Refusal("", "access.invitation.gone"));
        return passwords.checkedHash(
                password, new Passwords.Whose(open.email(), open.name() + " " + name, open.practice()));
    }

    /** An account that an invitation has just become. */
    public record Accepted(UUID practice, UUID account, String email) {}

    public Accepted accept(String token, String name, String passwordHash, UUID account, OffsetDateTime now) {
        try {
            return jdbc.sql("select * from access.accept_invitation(:hash, :account, :name, :password, 'en', :now)")
                    .param("hash", new Token(token).hash())
                    .param("account", account)
                    .param("name", name)
                    .param("password", passwordHash)
                    .param("now", now)
                    .query((row, number) ->
                            new Accepted(row.getObject("practice_id", UUID.class), account, row.getString("email")))
                    .optional()
                    .orElseThrow(() -> new Refusal("", "access.invitation.gone"));
        } catch (DuplicateKeyException emailIsTakenMeanwhile) {
            throw new Refusal("", "access.invitation.gone");
        }
    }
}
