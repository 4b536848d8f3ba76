package org.hearthwork.today.internal;

import static org.hearthwork.kit.Columns.momentOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthwork.access.Actors;
import org.hearthwork.couples.ConsentDocument;
import org.hearthwork.couples.Couple;
import org.hearthwork.kit.Seat;
import org.hearthwork.today.CoupleHead;
import org.hearthwork.today.FirstSteps;
import org.hearthwork.today.FirstSteps.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a couple stands at the top of its page, in one statement: a row a partner. */
@Repository
public class CoupleHeadRows {

    /** @param onHold whether a safety hold is open @param next the next session that is not over yet, or null */
    public record Top(boolean onHold, CoupleHead.@Nullable Next next, FirstSteps first) {}

    private final JdbcClient jdbc;

    CoupleHeadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(Seat seat, Set<Step> done, boolean answered, boolean onHold, CoupleHead.@Nullable Next next) {}

    public Top of(Couple couple) {
        List<Row> rows = jdbc.sql("""
                select p.seat, p.invited, p.signed >= :documents as consented,
                       exists (select from sessions.session s
                               where s.practice_id = p.practice_id and s.couple_id = p.couple_id and s.partner_id = p.partner_id
                                 and (s.to_come or s.took_place)) as alone,
                       exists (select from couples.screened x
                               where x.practice_id = p.practice_id and x.couple_id = p.couple_id and x.partner_id = p.partner_id) as screened,
                       exists (select from sessions.session s
                               where s.practice_id = p.practice_id and s.couple_id = p.couple_id and s.joint
                                 and (s.to_come or s.took_place)) as session,
                       exists (select from homework.work w
                               where w.practice_id = p.practice_id and w.couple_id = p.couple_id and w.status <> 'WITHDRAWN') as homework,
                       exists (select from homework.work w
                               where w.practice_id = p.practice_id and w.couple_id = p.couple_id
                                 and (w.a_finished is not null or w.b_finished is not null)) as answered,
                       exists (select from couples.open_hold h
                               where h.practice_id = p.practice_id and h.couple_id = p.couple_id) as on_hold,
                       n.starts_at as next_at, n.partner_id as next_alone
                from couples.arrival p
                left join lateral (
                    select s.starts_at, s.partner_id from sessions.session s
                    where s.practice_id = p.practice_id and s.couple_id = p.couple_id and s.to_come
                    order by s.starts_at limit 1) n on true
                where p.practice_id = :practice and p.couple_id = :couple""")
                .param("practice", Actors.practice())
                .param("couple", couple.id().value())
                .param("documents", ConsentDocument.REQUIRED.size())
                .query((row, number) -> row(row, couple))
                .list();
        Map<Step, Set<Seat>> done = new EnumMap<>(Step.class);
        rows.forEach(row -> row.done()
                .forEach(step -> done.computeIfAbsent(step, none -> EnumSet.noneOf(Seat.class))
                        .add(row.seat())));
        Row both = rows.getFirst(); // what concerns both stands in each
        return new Top(both.onHold(), both.next(), new FirstSteps(done, both.answered()));
    }

    private static Row row(ResultSet row, Couple couple) throws SQLException {
        Set<Step> done = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (row.getBoolean(step.name().toLowerCase(Locale.ROOT))) {
                done.add(step);
            }
        }
        return new Row(
                Seat.valueOf(row.getString("seat")),
                done,
                row.getBoolean("answered"),
                row.getBoolean("on_hold"),
                next(row, couple));
    }

    private static CoupleHead.@Nullable Next next(ResultSet row, Couple couple) throws SQLException {
        Instant at = momentOrNull(row, "next_at");
        UUID alone = row.getObject("next_alone", UUID.class);
        return at == null
                ? null
                : new CoupleHead.Next(
                        at, alone == null ? null : couple.partner(alone).seat());
    }
}
