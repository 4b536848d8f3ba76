package org.hearthwork.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same rows by one SQL statement, as whoever bypasses row security: what no product on this database is faster than. */
final class Floor {

    private static final int WARM_UP = 20;

    private static final String CASELOAD = """
            select c.id, c.status, a.first_name, b.first_name, s.starts_at, w.lane, n.unsigned,
                   exists (select from couples.safety_hold h where h.practice_id = c.practice_id and h.couple_id = c.id and h.lifted_at is null)
            from access.account me
            join couples.care_team t on t.practice_id = me.practice_id and t.account_id = me.id
            join couples.couple c on c.practice_id = t.practice_id and c.id = t.couple_id
            join couples.partner a on a.practice_id = c.practice_id and a.couple_id = c.id and a.seat = 'A'
            join couples.partner b on b.practice_id = c.practice_id and b.couple_id = c.id and b.seat = 'B'
            left join lateral (select min(x.starts_at) as starts_at from sessions.appointment x
                where x.practice_id = c.practice_id and x.couple_id = c.id and x.status = 'PLANNED' and x.starts_at > now()) s on true
            left join lateral (select string_agg(o.states, ' ' order by o.due_at) as lane from
                (select x.due_at, string_agg(p.state, '/' order by p.seat) as states
                 from homework.occurrence x join homework.participation p on p.practice_id = x.practice_id and p.occurrence_id = x.id
                 where x.practice_id = c.practice_id and x.couple_id = c.id and x.due_at between now() - interval '26 weeks' and now()
                 group by x.id, x.due_at order by x.due_at desc limit 7) o) w on true
            left join lateral (select count(*) as unsigned from sessions.note x
                where x.practice_id = c.practice_id and x.couple_id = c.id and x.signed_at is null) n on true
            where me.email = ? and c.status = 'ACTIVE' order by s.starts_at, c.id""";

    private static final String COUPLE = """
            select c.id, c.status, string_agg(p.first_name, ' & ' order by p.seat),
                   (select json_agg(o) from (select x.id, x.due_at, x.status, (select string_agg(y.state, '/' order by y.seat) from homework.participation y
                        where y.practice_id = x.practice_id and y.occurrence_id = x.id) as states
                    from homework.occurrence x where x.practice_id = c.practice_id and x.couple_id = c.id order by x.due_at desc limit 30) o),
                   (select json_agg(s) from (select x.id, x.starts_at, x.status from sessions.appointment x
                    where x.practice_id = c.practice_id and x.couple_id = c.id order by x.starts_at desc limit 30) s)
            from couples.couple c join couples.partner p on p.practice_id = c.practice_id and p.couple_id = c.id
            where c.id = ? group by c.practice_id, c.id, c.status""";

    private final JdbcClient sql;
    private final int rounds;

    Floor(JdbcClient sql, int rounds) {
        this.sql = sql;
        this.rounds = rounds;
    }

    Times caseload(String clinician) {
        return timed(CASELOAD, clinician);
    }

    Times couple(UUID couple) {
        return timed(COUPLE, couple);
    }

    private Times timed(String statement, Object argument) {
        List<Double> millis = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            long before = System.nanoTime();
            sql.sql(statement).params(argument).query().listOfRows();
            if (round >= 0) {
                millis.add((System.nanoTime() - before) / 1e6);
            }
        }
        return Times.of(millis);
    }
}
