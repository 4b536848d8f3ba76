package org.hearthwork.couples.internal;

import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Consent;
import org.hearthwork.couples.Consent.State;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.CoupleId;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.couples.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the two agreed to. A partner finds their own alone, by row security; whose they are was decided before. */
@Repository
public class ConsentRows {

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(PartnerId partner, Consent consent) {}

    /** Of those of a couple whom the actor may know about, every document, in their order. */
    public Map<PartnerId, List<Consent>> of(CoupleId couple) {
        Map<PartnerId, List<Consent>> found = new java.util.HashMap<>();
        // Of each document the one that holds, the newest of those; or what was said of it last.
        jdbc.sql("""
                select p.id as partner_id, d.document, c.secrets as policy, s.version, s.secrets, s.signed_at, s.withdrawn_at
                from couples.partner p
                join couples.couple c on c.practice_id = p.practice_id and c.id = p.couple_id
                cross join unnest(string_to_array(:documents, ',')) with ordinality as d (document, number)
                left join lateral (
                    select k.version, k.secrets, k.signed_at, k.withdrawn_at from couples.consent k
                    where k.practice_id = p.practice_id and k.partner_id = p.id and k.document = d.document
                    order by k.withdrawn_at is not null, k.secrets is distinct from c.secrets, k.version desc,
                             coalesce(k.withdrawn_at, k.signed_at) desc
                    limit 1) s on true
                where p.practice_id = :practice and p.couple_id = :couple order by p.seat, d.number""")
                .param(
                        "documents",
                        Stream.of(ConsentDocument.values()).map(Enum::name).collect(Collectors.joining(",")))
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .query((row, number) -> new Of(new PartnerId(row.getObject("partner_id", UUID.class)), consent(row)))
                .list()
                .forEach(one -> found.computeIfAbsent(one.partner(), none -> new java.util.ArrayList<>())
                        .add(one.consent()));
        return found;
    }

    private static Consent consent(ResultSet row) throws SQLException {
        ConsentDocument document = ConsentDocument.valueOf(row.getString("document"));
        Instant signed = momentOrNull(row, "signed_at");
        Instant withdrawn = momentOrNull(row, "withdrawn_at");
        String named = row.getString("secrets");
        int version = row.getInt("version");
        boolean other = named != null && !named.equals(row.getString("policy"));
        return new Consent(
                document,
                state(signed, withdrawn, other, version),
                version,
                named == null ? null : Secrets.valueOf(named),
                withdrawn == null ? signed : withdrawn);
    }

    private static State state(@Nullable Instant signed, @Nullable Instant withdrawn, boolean other, int version) {
        if (signed == null) {
            return State.NOT_SIGNED;
        }
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        if (other) {
            return State.OTHER_POLICY;
        }
        return version < ConsentDocument.VERSION ? State.NEWER_TEXT : State.SIGNED;
    }

    public Secrets policy(CoupleId couple) {
        return jdbc.sql("select secrets from couples.couple where practice_id = :practice and id = :couple")
                .param("practice", Actors.practice())
                .param("couple", couple.value())
                .query((row, number) -> Secrets.valueOf(row.getString("secrets")))
                .single();
    }

    /** @return false when it is signed already */
    public boolean sign(
            CoupleId couple, PartnerId partner, ConsentDocument document, @Nullable Secrets policy, Instant now) {
        return jdbc.sql("""
                insert into couples.consent (practice_id, couple_id, partner_id, document, version, secrets, signed_at)
                values (:practice, :couple, :partner, :document, :version, :policy, :now) on conflict do nothing""")
                        .param("practice", Actors.practice())
                        .param("couple", couple.value())
                        .param("partner", partner.value())
                        .param("document", document.name())
                        .param("version", ConsentDocument.VERSION)
                        .param("policy", policy == null ? null : policy.name())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** @return false when nothing of it held any more */
    public boolean withdraw(PartnerId partner, ConsentDocument document, Instant now) {
        return jdbc.sql("""
                update couples.consent set withdrawn_at = :now
                where practice_id = :practice and partner_id = :partner and document = :document and withdrawn_at is null""")
                        .param("practice", Actors.practice())
                        .param("partner", partner.value())
                        .param("document", document.name())
                        .param("now", utc(now))
                        .update()
                > 0;
    }
}
