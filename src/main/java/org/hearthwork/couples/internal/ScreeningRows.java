package org.hearthwork.couples.internal;

import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.Clearance;
import org.hearthwork.couples.Couple;
import org.hearthwork.couples.Partner;
import org.hearthwork.couples.PartnerId;
import org.hearthwork.couples.Screening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The screenings of couples. Whose they are was decided by CareScope before. */
@Repository
public class ScreeningRows {

    private final JdbcClient jdbc;

    ScreeningRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a couple, by partner, the last recorded first. */
    public Map<PartnerId, List<Screening>> of(Couple couple) {
        record Of(PartnerId partner, Screening screening) {}
        return jdbc
                .sql("""
                select r.partner_id, r.held_on, r.outcome, coalesce(s.name, '') as by from couples.screening r
                left join access.person s on s.practice_id = r.practice_id and s.id = r.recorded_by
                where r.practice_id = :practice and r.couple_id = :couple order by r.recorded_at desc, r.id desc""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .query((row, number) -> new Of(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        new Screening(
                                row.getObject("held_on", LocalDate.class),
                                Screening.Outcome.valueOf(row.getString("outcome")),
                                row.getString("by"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::partner, Collectors.mapping(Of::screening, Collectors.toList())));
    }

    public Clearance clearance(Couple couple) {
        Map<UUID, Boolean> holdsBack = jdbc
                .sql("""
                select partner_id, holds_back from couples.screened where practice_id = :practice and couple_id = :couple""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .query((row, number) ->
                        Map.entry(row.getObject("partner_id", UUID.class), row.getBoolean("holds_back")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Partner> unscreened = couple.partners().stream()
                .filter(one -> !holdsBack.containsKey(one.id().value()))
                .toList();
        List<Partner> heldBack = couple.partners().stream()
                .filter(one -> holdsBack.getOrDefault(one.id().value(), false))
                .toList();
        return new Clearance(unscreened, heldBack);
    }

    /** @return false when it is there already */
    public boolean insert(
            Couple couple, PartnerId partner, UUID id, LocalDate on, Screening.Outcome outcome, Instant now) {
        return jdbc.sql("""
                insert into couples.screening (practice_id, couple_id, partner_id, id, held_on, outcome, recorded_at, recorded_by)
                values (:practice, :couple, :partner, :id, :on, :outcome, :now, :by) on conflict (practice_id, id) do nothing""")
                        .param("practice", Actors.practice())
                        .param("couple", couple.id().value())
                        .param("partner", partner.value())
                        .param("id", id)
                        .param("on", on)
                        .param("outcome", outcome.name())
                        .param("now", utc(now))
                        .param("by", Actors.account())
                        .update()
                == 1;
    }
}
