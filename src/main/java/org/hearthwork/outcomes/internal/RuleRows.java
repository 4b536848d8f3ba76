package org.hearthwork.outcomes.internal;

import static org.hearthwork.kit.Columns.utc;

import java.time.Instant;
import java.util.Optional;
import org.hearthwork.access.Actors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a practice says for itself of its measures. */
@Repository
public class RuleRows {

    private final JdbcClient jdbc;

    RuleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Rule(int fall, int version) {}

    public Optional<Rule> find() {
        return jdbc.sql("select csi_4_fall, version from outcomes.practice_rule where practice_id = :practice")
                .param("practice", Actors.practice())
                .query((row, number) -> new Rule(row.getInt("csi_4_fall"), row.getInt("version")))
                .optional();
    }

    /** @param shown the version that was looked at, 0 before the first @return whether it was still that one */
    public boolean set(int fall, int shown, Instant now) {
        return jdbc.sql("""
                insert into outcomes.practice_rule (practice_id, csi_4_fall, version, set_at, set_by)
                values (:practice, :fall, 1, :now, :me)
                on conflict (practice_id) do update
                set csi_4_fall = excluded.csi_4_fall, version = practice_rule.version + 1, set_at = excluded.set_at, set_by = excluded.set_by
                where practice_rule.version = :shown""")
                        .param("practice", Actors.practice())
                        .param("fall", fall)
                        .param("shown", shown)
                        .param("now", utc(now))
                        .param("me", Actors.account())
                        .update()
                > 0;
    }
}
