package org.hearthwork.outcomes.internal;

import static org.hearthwork.kit.Columns.moment;
import static org.hearthwork.kit.Columns.momentOrNull;
import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.Secrets;
import org.hearthwork.library.AnswerBody;
import org.hearthwork.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the two are asked for, as the care team asks and reads it. */
@Repository
public class MeasureRequestRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    MeasureRequestRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param finished when it came in, or null
     * @param under the policy it came under, or null before it is begun
     * @param answers what is in, by item
     */
    public record Row(
            UUID id,
            String measure,
            Partner of,
            Instant asked,
            boolean begun,
            @Nullable Instant finished,
            @Nullable Integer total,
            @Nullable Secrets under,
            Map<String, AnswerBody> answers) {}

    /** @return whether this one had it not open already */
    public boolean ask(Couple couple, Partner of, UUID id, String measure, Instant now) {
        boolean asked = jdbc.sql("""
                insert into outcomes.request (practice_id, couple_id, partner_id, id, measure, asked_at, asked_by)
                values (:practice, :couple, :partner, :id, :measure, :now, :me)
                on conflict (practice_id, partner_id, measure) where finished_at is null and taken_back_at is null do nothing""")
                        .param("practice", Actors.practice())
                        .param("couple", couple.id().value())
                        .param("partner", of.id().value())
                        .param("id", id)
                        .param("measure", measure)
                        .param("now", utc(now))
                        .param("me", Actors.account())
                        .update()
                > 0;
        if (asked) {
            tell(of);
        }
        return asked;
    }

    /** @return whose it was, or nothing where it is in already */
    public Optional<Partner> takeBack(Couple couple, UUID request, Instant now) {
        Optional<Partner> of = jdbc.sql("""
                update outcomes.request set taken_back_at = :now
                where practice_id = :practice and couple_id = :couple and id = :id and finished_at is null and taken_back_at is null
                returning partner_id""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("id", request)
                .param("now", utc(now))
                .query((row, number) -> couple.partner(row.getObject("partner_id", UUID.class)))
                .optional();
        of.ifPresent(this::tell);
        return of;
    }

    /** The open pages of this one look again; nobody else's do. */
    private void tell(Partner of) {
        jdbc.sql("select pg_notify('told', :partner)")
                .param("partner", of.id().toString())
                .query()
                .singleColumn();
    }

    /** What was asked for since then and not taken back, the latest first. */
    public List<Row> all(Couple couple, Instant since) {
        Map<UUID, Map<String, AnswerBody>> answers = new HashMap<>();
        jdbc.sql("""
                select a.request_id, a.partner_id, a.item, a.body from outcomes.answer a
                join outcomes.request r on r.practice_id = a.practice_id and r.id = a.request_id and r.asked_at > :since
                where a.practice_id = :practice and a.couple_id = :couple and a.submitted""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("since", utc(since))
                .query(row -> {
                    UUID request = row.getObject("request_id", UUID.class);
                    String item = row.getString("item");
                    answers.computeIfAbsent(request, unseen -> new HashMap<>())
                            .put(
                                    item,
                                    AnswerBody.fromJson(vault.open(
                                            OutcomeColumns.ANSWER.of(
                                                    row.getObject("partner_id", UUID.class), request, item),
                                            row.getString("body"))));
                });
        return jdbc.sql("""
                select r.id, r.measure, r.partner_id, r.asked_at, r.begun_at is not null as begun, r.finished_at, r.secrets, t.total
                from outcomes.request r
                left join outcomes.total t on t.practice_id = r.practice_id and t.taken_in = r.id
                where r.practice_id = :practice and r.couple_id = :couple and r.asked_at > :since and r.taken_back_at is null
                order by coalesce(r.finished_at, r.asked_at) desc, r.partner_id""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("since", utc(since))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Row(
                            id,
                            row.getString("measure"),
                            couple.partner(row.getObject("partner_id", UUID.class)),
                            moment(row, "asked_at"),
                            row.getBoolean("begun"),
                            momentOrNull(row, "finished_at"),
                            row.getObject("total", Integer.class),
                            Secrets.ofText(row.getString("secrets")),
                            answers.getOrDefault(id, Map.of()));
                })
                .list();
    }
}
